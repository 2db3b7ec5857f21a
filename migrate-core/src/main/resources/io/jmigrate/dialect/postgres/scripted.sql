SELECT o.kind, o.schema, o.name, o."table", o.address, o.definition, o.settings, o.shape,
       NULLIF(pg_catalog.obj_description(o.oid, o.class::name), o.usual_comment) AS comment,
       o.standing OR o.class NOT IN ('pg_class', 'pg_trigger', 'pg_foreign_data_wrapper', 'pg_foreign_server')
         AND pg_catalog.cardinality(f.users) > 0 AS foundation,
       CASE WHEN o.standing THEN ARRAY['all tables'] ELSE f.users END AS users,
       ARRAY(
         SELECT CASE WHEN p.oid IS NOT NULL
                  THEN CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END || pn.nspname || '.'
                    || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')'
                  WHEN r.oid IS NOT NULL THEN pg_catalog.concat_ws('.', rn.nspname, r.relname, a.attname)
                  WHEN t.oid IS NOT NULL THEN tn.nspname || '.' || t.typname
                  ELSE m.type || ' ' || m.identity END
         FROM (SELECT pg_catalog.to_regclass('pg_catalog.' || o.class)::oid AS class, o.oid
               UNION ALL
               SELECT 'pg_catalog.pg_rewrite'::regclass, w.oid FROM pg_catalog.pg_rewrite w
               WHERE o.class = 'pg_class' AND w.ev_class = o.oid
               UNION ALL
               SELECT 'pg_catalog.pg_class'::regclass, y.typrelid FROM pg_catalog.pg_type y
               WHERE o.class = 'pg_type' AND y.oid = o.oid AND y.typrelid <> 0
               UNION ALL
               SELECT 'pg_catalog.pg_publication_rel'::regclass, b.oid FROM pg_catalog.pg_publication_rel b
               WHERE o.class = 'pg_publication' AND b.prpubid = o.oid) x
         JOIN pg_catalog.pg_depend d ON d.classid = x.class AND d.objid = x.oid
         LEFT JOIN pg_catalog.pg_class r ON d.refclassid = 'pg_catalog.pg_class'::regclass AND r.oid = d.refobjid AND r.oid <> o.oid
         LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
         LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
         LEFT JOIN pg_catalog.pg_type e ON d.refclassid = 'pg_catalog.pg_type'::regclass AND e.oid = d.refobjid
         LEFT JOIN pg_catalog.pg_type t ON t.oid = CASE WHEN e.typcategory = 'A' AND e.typelem <> 0 THEN e.typelem ELSE e.oid END AND t.oid <> o.oid
         LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
         LEFT JOIN pg_catalog.pg_proc p ON d.refclassid = 'pg_catalog.pg_proc'::regclass AND p.oid = d.refobjid AND p.oid <> o.oid
         LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace
         LEFT JOIN LATERAL pg_catalog.pg_identify_object(d.refclassid, d.refobjid, 0) m ON d.refclassid IN (
           'pg_catalog.pg_collation'::regclass, 'pg_catalog.pg_operator'::regclass, 'pg_catalog.pg_ts_template'::regclass,
           'pg_catalog.pg_ts_parser'::regclass, 'pg_catalog.pg_ts_dict'::regclass, 'pg_catalog.pg_ts_config'::regclass,
           'pg_catalog.pg_foreign_data_wrapper'::regclass, 'pg_catalog.pg_foreign_server'::regclass)
         -- Statistics are taken along by the server itself where columns go.
         WHERE (o.class <> 'pg_statistic_ext' OR p.oid IS NOT NULL) AND (p.oid IS NOT NULL OR r.oid IS NOT NULL OR t.oid IS NOT NULL OR m.identity IS NOT NULL)) AS uses
FROM (
  -- include scripted_views.sql
  UNION ALL
  -- include scripted_types.sql
  UNION ALL
  -- include scripted_routines.sql
  UNION ALL
  -- include scripted_table_parts.sql
  UNION ALL
  -- include scripted_database.sql
  UNION ALL
  -- include scripted_text_search.sql
  UNION ALL
  -- include scripted_foreign.sql
) o
CROSS JOIN LATERAL (
  SELECT ARRAY(
    SELECT DISTINCT
      CASE WHEN k.conname IS NOT NULL AND b.relname IS NOT NULL THEN 'constraint ' || bn.nspname || '.' || b.relname || '.' || k.conname
        WHEN i.indrelid IS NOT NULL THEN 'index ' || bn.nspname || '.' || b.relname || '.' || r.relname
        WHEN v.oid IS NOT NULL OR a.attgenerated <> '' AND o.class <> 'pg_type'
          THEN 'column ' || bn.nspname || '.' || b.relname || '.' || a.attname
        ELSE pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid) END
    FROM pg_catalog.pg_depend d
    LEFT JOIN pg_catalog.pg_attrdef v ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND v.oid = d.objid
    LEFT JOIN pg_catalog.pg_class r ON r.oid = CASE WHEN d.classid = 'pg_catalog.pg_class'::regclass THEN d.objid ELSE v.adrelid END
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = r.oid
    LEFT JOIN pg_catalog.pg_constraint k
      ON CASE WHEN d.classid = 'pg_catalog.pg_constraint'::regclass THEN k.oid = d.objid
           ELSE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x') END
    LEFT JOIN pg_catalog.pg_class b ON b.oid = COALESCE(k.conrelid, i.indrelid, r.oid)
    LEFT JOIN pg_catalog.pg_namespace bn ON bn.oid = b.relnamespace
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = COALESCE(v.adnum, NULLIF(d.objsubid, 0))
    WHERE d.refclassid = pg_catalog.to_regclass('pg_catalog.' || o.class)
      AND (d.refobjid = o.oid OR (o.class = 'pg_type' AND d.refobjid = (SELECT t.typarray FROM pg_catalog.pg_type t WHERE t.oid = o.oid)))
      AND (r.relkind IN ('r', 'p', 'f', 'i', 'I') OR d.classid = 'pg_catalog.pg_constraint'::regclass
           OR (d.classid = 'pg_catalog.pg_type'::regclass
               AND EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.oid = d.objid AND e.typtype = 'd')))) AS users) f
WHERE o.schema <> 'information_schema' AND o.schema !~ '^pg_' AND (o.schema <> '' OR o.oid >= 16384)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = pg_catalog.to_regclass('pg_catalog.' || o.class) AND e.objid = o.oid
                    AND (e.deptype = 'e' OR (e.deptype = 'i' AND o.class IN ('pg_proc', 'pg_cast'))))
ORDER BY 1, 2, 3
