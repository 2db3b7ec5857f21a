SELECT 'pg_foreign_data_wrapper', f.oid, 'foreign-data wrapper', '', f.fdwname, NULL, 'FOREIGN DATA WRAPPER ' || pg_catalog.quote_ident(f.fdwname),
       'CREATE FOREIGN DATA WRAPPER ' || pg_catalog.quote_ident(f.fdwname) || COALESCE(' HANDLER ' || NULLIF(f.fdwhandler, 0)::regproc, '')
         || COALESCE(' VALIDATOR ' || NULLIF(f.fdwvalidator, 0)::regproc, '') || COALESCE(v.text, ''),
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_foreign_data_wrapper f CROSS JOIN LATERAL (
  SELECT ' OPTIONS (' || pg_catalog.string_agg(pg_catalog.format('%I %L', x.option_name, x.option_value), ', ' ORDER BY x.option_name) || ')' AS text
  FROM pg_catalog.pg_options_to_table(f.fdwoptions) x) v
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_options_to_table(f.fdwoptions) x WHERE x.option_name ~* 'pass|secret|token|key|cred')
UNION ALL
SELECT 'pg_foreign_server', f.oid, 'server', '', f.srvname, NULL, 'SERVER ' || pg_catalog.quote_ident(f.srvname),
       'CREATE SERVER ' || pg_catalog.quote_ident(f.srvname) || COALESCE(' TYPE ' || pg_catalog.quote_literal(f.srvtype), '')
         || COALESCE(' VERSION ' || pg_catalog.quote_literal(f.srvversion), '') || ' FOREIGN DATA WRAPPER ' || pg_catalog.quote_ident(w.fdwname)
         || COALESCE(v.text, ''),
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_foreign_server f JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = f.srvfdw CROSS JOIN LATERAL (
  SELECT ' OPTIONS (' || pg_catalog.string_agg(pg_catalog.format('%I %L', x.option_name, x.option_value), ', ' ORDER BY x.option_name) || ')' AS text
  FROM pg_catalog.pg_options_to_table(f.srvoptions) x) v
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_options_to_table(f.srvoptions) x WHERE x.option_name ~* 'pass|secret|token|key|cred')
UNION ALL
SELECT 'pg_user_mapping', u.umid, 'user mapping', '', u.usename || ' on ' || u.srvname, NULL, 'USER MAPPING ' || i.name,
       'CREATE USER MAPPING ' || i.name || COALESCE(v.text, ''), ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_user_mappings u
CROSS JOIN LATERAL (
  SELECT 'FOR ' || CASE u.umuser WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(u.usename) END
         || ' SERVER ' || pg_catalog.quote_ident(u.srvname) AS name) i
CROSS JOIN LATERAL (
  SELECT ' OPTIONS (' || pg_catalog.string_agg(pg_catalog.format('%I %L', x.option_name, x.option_value), ', ' ORDER BY x.option_name) || ')' AS text
  FROM pg_catalog.pg_options_to_table(u.umoptions) x) v
-- The options of others are hidden from all but superusers.
WHERE (u.umoptions IS NOT NULL OR (SELECT r.rolsuper FROM pg_catalog.pg_roles r WHERE r.rolname = CURRENT_USER))
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_options_to_table(u.umoptions) x WHERE x.option_name ~* 'pass|secret|token|key|cred')
UNION ALL
SELECT 'pg_class', c.oid, 'foreign table', n.nspname, c.relname, NULL, 'FOREIGN TABLE ' || i.name,
       'CREATE FOREIGN TABLE ' || i.name || ' (' || COALESCE(E'\n  ' || pg_catalog.array_to_string(
           ARRAY(SELECT pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod) || COALESCE(v.text, '')
                        || CASE WHEN a.attcollation <> y.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
                        || CASE WHEN d.oid IS NULL THEN ''
                             WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                             ELSE ' DEFAULT ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) END
                        || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
                 LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                 CROSS JOIN LATERAL (
                   SELECT ' OPTIONS (' || pg_catalog.string_agg(pg_catalog.format('%I %L', x.option_name, x.option_value), ', '
                            ORDER BY x.option_name) || ')' AS text
                   FROM pg_catalog.pg_options_to_table(a.attfdwoptions) x) v
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum)
           || ARRAY(SELECT pg_catalog.format('CONSTRAINT %I %s', k.conname, pg_catalog.pg_get_constraintdef(k.oid))
                    FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' ORDER BY k.conname),
           E',\n  ') || E'\n', '') || ') SERVER ' || pg_catalog.quote_ident(s.srvname) || COALESCE(v.text, ''),
       ARRAY(SELECT pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', i.name, a.attname, pg_catalog.col_description(c.oid, a.attnum))
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND pg_catalog.col_description(c.oid, a.attnum) IS NOT NULL
             ORDER BY a.attnum),
       '', false, NULL
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name) i CROSS JOIN LATERAL (
  SELECT ' OPTIONS (' || pg_catalog.string_agg(pg_catalog.format('%I %L', x.option_name, x.option_value), ', ' ORDER BY x.option_name) || ')' AS text
  FROM pg_catalog.pg_options_to_table(f.ftoptions) x) v
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid)
