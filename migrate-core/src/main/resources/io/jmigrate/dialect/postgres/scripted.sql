SELECT o.kind, o.schema, o.name, o."table", o.address, o.definition, o.settings, o.shape,
       NULLIF(pg_catalog.obj_description(o.oid, o.class::name), o.usual_comment) AS comment,
       o.standing OR o.class <> 'pg_class' AND EXISTS (
         SELECT FROM pg_catalog.pg_depend d
         LEFT JOIN pg_catalog.pg_attrdef v ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND v.oid = d.objid
         LEFT JOIN pg_catalog.pg_class r ON r.oid = CASE WHEN d.classid = 'pg_catalog.pg_class'::regclass THEN d.objid ELSE v.adrelid END
         WHERE d.refclassid = pg_catalog.to_regclass('pg_catalog.' || o.class)
           AND (d.refobjid = o.oid OR (o.class = 'pg_type' AND d.refobjid = (SELECT t.typarray FROM pg_catalog.pg_type t WHERE t.oid = o.oid)))
           AND (r.relkind IN ('r', 'p', 'f', 'i', 'I') OR d.classid = 'pg_catalog.pg_constraint'::regclass
                OR (d.classid = 'pg_catalog.pg_type'::regclass
                    AND EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.oid = d.objid AND e.typtype = 'd')))) AS foundation,
       ARRAY(
         SELECT CASE WHEN p.oid IS NOT NULL
                  THEN CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END || pn.nspname || '.'
                    || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')'
                  WHEN r.oid IS NOT NULL THEN pg_catalog.concat_ws('.', rn.nspname, r.relname, a.attname)
                  ELSE tn.nspname || '.' || t.typname END
         FROM (SELECT pg_catalog.to_regclass('pg_catalog.' || o.class)::oid AS class, o.oid
               UNION ALL
               SELECT 'pg_catalog.pg_rewrite'::regclass, w.oid FROM pg_catalog.pg_rewrite w
               WHERE o.class = 'pg_class' AND w.ev_class = o.oid
               UNION ALL
               SELECT 'pg_catalog.pg_class'::regclass, y.typrelid FROM pg_catalog.pg_type y
               WHERE o.class = 'pg_type' AND y.oid = o.oid AND y.typrelid <> 0) x
         JOIN pg_catalog.pg_depend d ON d.classid = x.class AND d.objid = x.oid
         LEFT JOIN pg_catalog.pg_class r ON d.refclassid = 'pg_catalog.pg_class'::regclass AND r.oid = d.refobjid AND r.oid <> o.oid
         LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
         LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
         LEFT JOIN pg_catalog.pg_type e ON d.refclassid = 'pg_catalog.pg_type'::regclass AND e.oid = d.refobjid
         LEFT JOIN pg_catalog.pg_type t ON t.oid = CASE WHEN e.typcategory = 'A' AND e.typelem <> 0 THEN e.typelem ELSE e.oid END AND t.oid <> o.oid
         LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
         LEFT JOIN pg_catalog.pg_proc p ON d.refclassid = 'pg_catalog.pg_proc'::regclass AND p.oid = d.refobjid AND p.oid <> o.oid
         LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace
         -- Statistics are taken along by the server itself.
         WHERE o.class <> 'pg_statistic_ext' AND (p.oid IS NOT NULL OR r.oid IS NOT NULL OR t.oid IS NOT NULL)) AS uses
FROM (
  SELECT 'pg_class' AS class, c.oid, CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END AS kind,
         n.nspname AS schema, c.relname::text AS name, NULL::text AS "table",
         CASE c.relkind WHEN 'v' THEN 'VIEW ' ELSE 'MATERIALIZED VIEW ' END || i.name AS address,
         CASE c.relkind WHEN 'v' THEN 'CREATE VIEW ' ELSE 'CREATE MATERIALIZED VIEW ' END || i.name
           || CASE WHEN c.relkind = 'm' AND m.amname <> 'heap' THEN ' USING ' || pg_catalog.quote_ident(m.amname) ELSE '' END
           || COALESCE(' WITH (' || pg_catalog.array_to_string(c.reloptions, ', ') || ')', '')
           || COALESCE(' TABLESPACE ' || pg_catalog.quote_ident(s.spcname), '')
           || E' AS\n' || pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';')
           || CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN E'\nWITH NO DATA' ELSE '' END AS definition,
         ARRAY(SELECT pg_catalog.format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', i.name, a.attname,
                        pg_catalog.pg_get_expr(d.adbin, d.adrelid))
               FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
               WHERE a.attrelid = c.oid ORDER BY a.attnum)
           || ARRAY(SELECT pg_catalog.pg_get_indexdef(x.indexrelid) FROM pg_catalog.pg_index x
                    WHERE x.indrelid = c.oid ORDER BY x.indexrelid::regclass::text)
           || ARRAY(SELECT pg_catalog.format('COMMENT ON INDEX %s IS %L', x.indexrelid::regclass, t.description)
                    FROM pg_catalog.pg_index x JOIN pg_catalog.pg_description t ON t.objoid = x.indexrelid AND t.objsubid = 0
                      AND t.classoid = 'pg_catalog.pg_class'::regclass
                    WHERE x.indrelid = c.oid ORDER BY x.indexrelid::regclass::text)
           || ARRAY(SELECT pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', i.name, a.attname, pg_catalog.col_description(c.oid, a.attnum))
                    FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND pg_catalog.col_description(c.oid, a.attnum) IS NOT NULL
                    ORDER BY a.attnum) AS settings,
         CASE c.relkind WHEN 'v' THEN (
           SELECT pg_catalog.string_agg(pg_catalog.format(E'%I %s %s\n', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
                    a.attcollation::regcollation), '' ORDER BY a.attnum)
           FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0) ELSE '' END AS shape,
         false AS standing, NULL::text AS usual_comment
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
  CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name) i
  WHERE c.relkind IN ('v', 'm')
  UNION ALL
  SELECT 'pg_type', t.oid, 'composite type', n.nspname, t.typname, NULL, 'TYPE ' || i.name,
         'CREATE TYPE ' || i.name || ' AS (' || COALESCE((
           SELECT E'\n  ' || pg_catalog.string_agg(
                    pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
                      || CASE WHEN a.attcollation <> y.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END,
                    E',\n  ' ORDER BY a.attnum) || E'\n'
           FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')',
         ARRAY(SELECT pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', i.name, a.attname, pg_catalog.col_description(c.oid, a.attnum))
               FROM pg_catalog.pg_attribute a
               WHERE a.attrelid = c.oid AND a.attnum > 0 AND pg_catalog.col_description(c.oid, a.attnum) IS NOT NULL
               ORDER BY a.attnum),
         '', false, NULL
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.typname) AS name) i
  UNION ALL
  SELECT 'pg_type', t.oid, 'range type', n.nspname, t.typname, NULL, 'TYPE ' || i.name,
         'CREATE TYPE ' || i.name || ' AS RANGE (' || pg_catalog.concat_ws(', ',
           'SUBTYPE = ' || pg_catalog.format_type(r.rngsubtype, NULL),
           CASE WHEN NOT o.opcdefault THEN 'SUBTYPE_OPCLASS = ' || pg_catalog.format('%I.%I', os.nspname, o.opcname) END,
           CASE WHEN r.rngcollation <> s.typcollation THEN 'COLLATION = ' || r.rngcollation::regcollation END,
           'CANONICAL = ' || NULLIF(r.rngcanonical, 0)::regproc,
           'SUBTYPE_DIFF = ' || NULLIF(r.rngsubdiff, 0)::regproc,
           'MULTIRANGE_TYPE_NAME = ' || r.rngmultitypid::regtype) || ')',
         ARRAY[]::text[], '', false, NULL
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
  JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
  JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc JOIN pg_catalog.pg_namespace os ON os.oid = o.opcnamespace
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.typname) AS name) i
  UNION ALL
  SELECT 'pg_proc', p.oid, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, n.nspname,
         p.proname || '(' || i.arguments || ')', NULL,
         CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || pg_catalog.format('%I.%I(%s)', n.nspname, p.proname, i.arguments),
         pg_catalog.regexp_replace(pg_catalog.rtrim(pg_catalog.pg_get_functiondef(p.oid), E'\n'), '^CREATE OR REPLACE', 'CREATE'),
         ARRAY[]::text[],
         pg_catalog.concat_ws(E'\n', p.prokind, p.proretset, pg_catalog.pg_get_function_result(p.oid),
           pg_catalog.pg_get_function_arguments(p.oid), ''),
         false, NULL
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_function_identity_arguments(p.oid) AS arguments) i
  WHERE p.prokind <> 'a' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  UNION ALL
  SELECT 'pg_proc', p.oid, 'aggregate', n.nspname, p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', NULL,
         'AGGREGATE ' || i.name || '(' || COALESCE(NULLIF(pg_catalog.pg_get_function_identity_arguments(p.oid), ''), '*') || ')',
         'CREATE AGGREGATE ' || i.name || '(' || COALESCE(NULLIF(pg_catalog.pg_get_function_arguments(p.oid), ''), '*') || E') (\n  '
           || pg_catalog.concat_ws(E',\n  ',
             'SFUNC = ' || a.aggtransfn, 'STYPE = ' || a.aggtranstype::regtype, 'SSPACE = ' || NULLIF(a.aggtransspace, 0),
             'FINALFUNC = ' || NULLIF(a.aggfinalfn, 0)::regproc, CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
             CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
               THEN 'FINALFUNC_MODIFY = ' || f.word END,
             'COMBINEFUNC = ' || NULLIF(a.aggcombinefn, 0)::regproc, 'SERIALFUNC = ' || NULLIF(a.aggserialfn, 0)::regproc,
             'DESERIALFUNC = ' || NULLIF(a.aggdeserialfn, 0)::regproc, 'INITCOND = ' || pg_catalog.quote_literal(a.agginitval),
             'MSFUNC = ' || NULLIF(a.aggmtransfn, 0)::regproc, 'MINVFUNC = ' || NULLIF(a.aggminvtransfn, 0)::regproc,
             'MSTYPE = ' || NULLIF(a.aggmtranstype, 0)::regtype, 'MSSPACE = ' || NULLIF(a.aggmtransspace, 0),
             'MFINALFUNC = ' || NULLIF(a.aggmfinalfn, 0)::regproc, CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
             CASE WHEN a.aggmfinalfn <> 0 AND a.aggmfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
               THEN 'MFINALFUNC_MODIFY = ' || mf.word END,
             'MINITCOND = ' || pg_catalog.quote_literal(a.aggminitval),
             'SORTOP = ' || (SELECT pg_catalog.format('OPERATOR(%I.%s)', os.nspname, o.oprname) FROM pg_catalog.pg_operator o
                             JOIN pg_catalog.pg_namespace os ON os.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
             'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
             CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END) || E'\n)',
         ARRAY[]::text[], '', false, NULL
  FROM pg_catalog.pg_aggregate a JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
  JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  LEFT JOIN (VALUES ('r', 'READ_ONLY'), ('s', 'SHAREABLE'), ('w', 'READ_WRITE')) f (letter, word) ON f.letter = a.aggfinalmodify
  LEFT JOIN (VALUES ('r', 'READ_ONLY'), ('s', 'SHAREABLE'), ('w', 'READ_WRITE')) mf (letter, word) ON mf.letter = a.aggmfinalmodify
  CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, p.proname) AS name) i
  WHERE n.nspname !~ '^pg_'
  UNION ALL
  SELECT 'pg_trigger', g.oid, 'trigger', n.nspname, g.tgname || ' on ' || c.relname, c.relname,
         pg_catalog.format('TRIGGER %I ON %I.%I', g.tgname, n.nspname, c.relname), pg_catalog.pg_get_triggerdef(g.oid),
         CASE g.tgenabled WHEN 'O' THEN ARRAY[]::text[]
           ELSE ARRAY[pg_catalog.format('ALTER TABLE %I.%I %s TRIGGER %I', n.nspname, c.relname,
                        CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, g.tgname)] END,
         '', false, NULL
  FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT g.tgisinternal AND g.tgparentid = 0
  UNION ALL
  SELECT 'pg_rewrite', r.oid, 'rule', n.nspname, r.rulename || ' on ' || c.relname, c.relname,
         pg_catalog.format('RULE %I ON %I.%I', r.rulename, n.nspname, c.relname),
         pg_catalog.rtrim(pg_catalog.pg_get_ruledef(r.oid), ';'),
         CASE r.ev_enabled WHEN 'O' THEN ARRAY[]::text[]
           ELSE ARRAY[pg_catalog.format('ALTER TABLE %I.%I %s RULE %I', n.nspname, c.relname,
                        CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, r.rulename)] END,
         '', false, NULL
  FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE r.rulename <> '_RETURN' AND n.nspname !~ '^pg_'
  UNION ALL
  SELECT 'pg_policy', p.oid, 'policy', n.nspname, p.polname || ' on ' || c.relname, c.relname,
         pg_catalog.format('POLICY %I ON %I.%I', p.polname, n.nspname, c.relname),
         pg_catalog.format('CREATE POLICY %I ON %I.%I', p.polname, n.nspname, c.relname)
           || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
           || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
                WHEN 'd' THEN ' FOR DELETE' ELSE '' END
           || COALESCE(' TO ' || (
                SELECT pg_catalog.string_agg(pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r)), ', ' ORDER BY pg_catalog.pg_get_userbyid(r))
                FROM pg_catalog.unnest(p.polroles) r WHERE r <> 0), '')
           || COALESCE(E'\n  USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', '')
           || COALESCE(E'\n  WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''),
         ARRAY[]::text[], '', false, NULL
  FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  UNION ALL
  SELECT 'pg_statistic_ext', s.oid, 'statistics', n.nspname, s.stxname, NULL, 'STATISTICS ' || i.name,
         pg_catalog.pg_get_statisticsobjdef(s.oid),
         CASE WHEN COALESCE(s.stxstattarget, -1) < 0 THEN ARRAY[]::text[]
           ELSE ARRAY[pg_catalog.format('ALTER STATISTICS %s SET STATISTICS %s', i.name, s.stxstattarget)] END,
         '', false, NULL
  FROM pg_catalog.pg_statistic_ext s JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
  CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, s.stxname) AS name) i
  UNION ALL
  SELECT 'pg_extension', x.oid, 'extension', '', x.extname, NULL, 'EXTENSION ' || pg_catalog.quote_ident(x.extname),
         pg_catalog.format('CREATE EXTENSION %I WITH SCHEMA %I', x.extname, n.nspname), ARRAY[]::text[], '', true,
         (SELECT e.comment FROM pg_catalog.pg_available_extensions e WHERE e.name = x.extname)
  FROM pg_catalog.pg_extension x JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
  WHERE x.extname <> 'plpgsql'
  UNION ALL
  SELECT 'pg_event_trigger', g.oid, 'event trigger', '', g.evtname, NULL, 'EVENT TRIGGER ' || pg_catalog.quote_ident(g.evtname),
         pg_catalog.format('CREATE EVENT TRIGGER %I ON %s', g.evtname, g.evtevent)
           || COALESCE(' WHEN TAG IN (' || (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(t), ', ') FROM pg_catalog.unnest(g.evttags) t) || ')', '')
           || ' EXECUTE FUNCTION ' || g.evtfoid::regproc || '()',
         CASE g.evtenabled WHEN 'O' THEN ARRAY[]::text[]
           ELSE ARRAY[pg_catalog.format('ALTER EVENT TRIGGER %I %s', g.evtname,
                        CASE g.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END)] END,
         '', false, NULL
  FROM pg_catalog.pg_event_trigger g
) o
WHERE o.schema <> 'information_schema' AND o.schema !~ '^pg_' AND (o.schema <> '' OR o.oid >= 16384)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = pg_catalog.to_regclass('pg_catalog.' || o.class) AND e.objid = o.oid
                    AND (e.deptype = 'e' OR (e.deptype = 'i' AND o.class = 'pg_proc')))
ORDER BY 1, 2, 3
