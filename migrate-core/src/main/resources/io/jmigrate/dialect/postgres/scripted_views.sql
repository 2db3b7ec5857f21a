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
         || ARRAY(SELECT pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', i.name, a.attname, pg_catalog.col_description(c.oid, a.attnum))
                  FROM pg_catalog.pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND pg_catalog.col_description(c.oid, a.attnum) IS NOT NULL
                  ORDER BY a.attnum) AS settings,
       CASE c.relkind WHEN 'v' THEN (
         SELECT COALESCE(pg_catalog.string_agg(pg_catalog.format(E'%I %s %s\n', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
                  a.attcollation::regcollation), '' ORDER BY a.attnum), '')
         FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0) ELSE '' END AS shape,
       false AS standing, NULL::text AS usual_comment
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name) i
WHERE c.relkind IN ('v', 'm')
UNION ALL
SELECT 'pg_class', x.indexrelid, 'index', n.nspname, c.relname, t.relname, 'INDEX ' || i.name, pg_catalog.pg_get_indexdef(x.indexrelid),
       ARRAY(SELECT pg_catalog.format('ALTER INDEX %s SET TABLESPACE %I', i.name, s.spcname)
             FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace)
         || ARRAY(SELECT pg_catalog.format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', i.name, a.attnum, a.attstattarget)
                  FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attstattarget >= 0 ORDER BY a.attnum)
         || CASE WHEN x.indisclustered
              THEN ARRAY[pg_catalog.format('ALTER MATERIALIZED VIEW %I.%I CLUSTER ON %I', n.nspname, t.relname, c.relname)] END,
       '', false, NULL
FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = x.indrelid AND t.relkind = 'm' JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name) i
