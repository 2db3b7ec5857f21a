SELECT o.kind, o.schema, o.name, o."table", o.definition
       || COALESCE(E'\ncomment: ' || pg_catalog.obj_description(o.oid, o.class::name), '') AS definition,
       ARRAY(
         SELECT CASE d.refclassid WHEN 'pg_catalog.pg_class'::regclass THEN rn.nspname || '.' || r.relname || '.' || a.attname
                  ELSE tn.nspname || '.' || t.typname END
         FROM (SELECT pg_catalog.to_regclass('pg_catalog.' || o.class)::oid AS class, o.oid
               UNION ALL
               SELECT 'pg_catalog.pg_rewrite'::regclass, w.oid FROM pg_catalog.pg_rewrite w
               WHERE o.class = 'pg_class' AND w.ev_class = o.oid
               UNION ALL
               SELECT 'pg_catalog.pg_class'::regclass, y.typrelid FROM pg_catalog.pg_type y
               WHERE o.class = 'pg_type' AND y.oid = o.oid AND y.typrelid <> 0) x
         JOIN pg_catalog.pg_depend d ON d.classid = x.class AND d.objid = x.oid
         LEFT JOIN pg_catalog.pg_class r ON d.refclassid = 'pg_catalog.pg_class'::regclass AND r.oid = d.refobjid
         LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
         LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
         LEFT JOIN pg_catalog.pg_type e ON d.refclassid = 'pg_catalog.pg_type'::regclass AND e.oid = d.refobjid
         LEFT JOIN pg_catalog.pg_type t ON t.oid = CASE WHEN e.typcategory = 'A' AND e.typelem <> 0 THEN e.typelem ELSE e.oid END
         LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
         -- Statistics are taken along by the server itself.
         WHERE o.class <> 'pg_statistic_ext' AND (a.attname IS NOT NULL OR t.oid IS NOT NULL)) AS uses
FROM (
  SELECT 'pg_class' AS class, c.oid, 'foreign table that is a child' AS kind, n.nspname AS schema, c.relname::text AS name, NULL::text AS "table",
         pg_catalog.concat_ws(E'\n', s.srvname, f.ftoptions::text,
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
                     a.attnotnull, a.attgenerated, pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attfdwoptions::text,
                     pg_catalog.col_description(c.oid, a.attnum)), E'\n' ORDER BY a.attnum)
            FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
           (SELECT pg_catalog.string_agg(k.conname || ' ' || pg_catalog.pg_get_constraintdef(k.oid), E'\n' ORDER BY k.conname)
            FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid)) AS definition
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
  WHERE EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid)
  UNION ALL
  SELECT 'pg_class', x.oid, 'comment on the index of an exclusion', n.nspname, x.relname, t.relname, ''
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class x ON x.oid = k.conindid
  JOIN pg_catalog.pg_class t ON t.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  WHERE k.contype = 'x' AND pg_catalog.obj_description(x.oid, 'pg_class') IS NOT NULL
  UNION ALL
  SELECT 'pg_constraint', k.oid, 'not-null constraint of a domain', n.nspname, t.typname || '.' || k.conname, NULL, ''
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_type t ON t.oid = k.contypid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE k.contype = 'n'
    AND (k.conname <> t.typname || '_not_null' OR pg_catalog.obj_description(k.oid, 'pg_constraint') IS NOT NULL)
  UNION ALL
  SELECT 'pg_type', t.oid, 'base type', n.nspname, t.typname, NULL,
         pg_catalog.concat_ws(' ', t.typlen, t.typbyval, t.typcategory, t.typispreferred, t.typisdefined, t.typdelim, t.typelem::regtype,
           t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout, t.typanalyze, t.typalign, t.typstorage,
           t.typdefault, t.typcollation::regcollation)
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('b', 'p') AND NOT (t.typcategory = 'A' AND EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid))
  UNION ALL
  SELECT 'pg_conversion', c.oid, 'conversion', n.nspname, c.conname, NULL,
         pg_catalog.concat_ws(' ', c.conforencoding, c.contoencoding, c.conproc, c.condefault)
  FROM pg_catalog.pg_conversion c JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  UNION ALL
  SELECT 'pg_opclass', o.oid, 'operator class', n.nspname, o.opcname || ' using ' || m.amname, NULL,
         pg_catalog.concat_ws(' ', f.opfname, o.opcintype::regtype, o.opcdefault, o.opckeytype::regtype)
  FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace
  JOIN pg_catalog.pg_opfamily f ON f.oid = o.opcfamily JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod
  WHERE o.oid >= 16384
  UNION ALL
  SELECT 'pg_opfamily', f.oid, 'operator family', n.nspname, f.opfname || ' using ' || m.amname, NULL,
         pg_catalog.concat_ws(E'\n',
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.amopstrategy, a.amoppurpose, a.amopopr::regoperator), E'\n'
                   ORDER BY a.amopstrategy, a.amopopr::regoperator::text)
            FROM pg_catalog.pg_amop a WHERE a.amopfamily = f.oid),
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.amprocnum, a.amproclefttype::regtype, a.amproc), E'\n'
                   ORDER BY a.amprocnum, a.amproc::text)
            FROM pg_catalog.pg_amproc a WHERE a.amprocfamily = f.oid))
  FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace
  JOIN pg_catalog.pg_am m ON m.oid = f.opfmethod
  WHERE f.oid >= 16384
  UNION ALL
  -- Others have no secrets among their options, and are scripted.
  SELECT 'pg_foreign_data_wrapper', f.oid, 'foreign-data wrapper', '', f.fdwname, NULL,
         pg_catalog.concat_ws(' ', f.fdwhandler::regproc, f.fdwvalidator::regproc, pg_catalog.md5(f.fdwoptions::text))
  FROM pg_catalog.pg_foreign_data_wrapper f
  WHERE EXISTS (SELECT FROM pg_catalog.pg_options_to_table(f.fdwoptions) x WHERE x.option_name ~* 'pass|secret|token|key|cred')
  UNION ALL
  SELECT 'pg_foreign_server', f.oid, 'server', '', f.srvname, NULL,
         pg_catalog.concat_ws(' ', w.fdwname, f.srvtype, f.srvversion, pg_catalog.md5(f.srvoptions::text))
  FROM pg_catalog.pg_foreign_server f JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = f.srvfdw
  WHERE EXISTS (SELECT FROM pg_catalog.pg_options_to_table(f.srvoptions) x WHERE x.option_name ~* 'pass|secret|token|key|cred')
  UNION ALL
  SELECT 'pg_user_mapping', u.umid, 'user mapping', '', u.usename || ' on ' || u.srvname, NULL, COALESCE(pg_catalog.md5(u.umoptions::text), '')
  FROM pg_catalog.pg_user_mappings u
  WHERE u.umoptions IS NULL AND NOT (SELECT r.rolsuper FROM pg_catalog.pg_roles r WHERE r.rolname = CURRENT_USER)
    OR EXISTS (SELECT FROM pg_catalog.pg_options_to_table(u.umoptions) x WHERE x.option_name ~* 'pass|secret|token|key|cred')
  UNION ALL
  SELECT 'pg_subscription', s.oid, 'subscription', '', s.subname, NULL,
         pg_catalog.concat_ws(' ', s.subenabled, s.subslotname, s.subpublications::text)
  FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()
  UNION ALL
  SELECT 'pg_transform', t.oid, 'transform', '', t.trftype::regtype || ' language ' || l.lanname, NULL,
         pg_catalog.concat_ws(' ', t.trffromsql, t.trftosql)
  FROM pg_catalog.pg_transform t JOIN pg_catalog.pg_language l ON l.oid = t.trflang
  UNION ALL
  SELECT 'pg_language', l.oid, 'language', '', l.lanname, NULL,
         pg_catalog.concat_ws(' ', l.lanpltrusted, l.lanplcallfoid::regproc, l.laninline::regproc, l.lanvalidator::regproc, l.lanacl::text)
  FROM pg_catalog.pg_language l
  WHERE l.oid >= 16384
  UNION ALL
  SELECT 'pg_am', m.oid, 'access method', '', m.amname, NULL, pg_catalog.concat_ws(' ', m.amtype, m.amhandler)
  FROM pg_catalog.pg_am m
  UNION ALL
  SELECT l.classoid::regclass::text, l.objoid, 'security label', '',
         pg_catalog.pg_describe_object(l.classoid, l.objoid, l.objsubid) || ' from ' || l.provider, NULL, l.label
  FROM pg_catalog.pg_seclabel l
) o
WHERE o.schema <> 'information_schema' AND o.schema !~ '^pg_' AND (o.schema <> '' OR o.oid >= 16384)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = pg_catalog.to_regclass('pg_catalog.' || o.class) AND e.objid = o.oid
                    AND e.deptype = 'e')
ORDER BY 1, 2, 3
