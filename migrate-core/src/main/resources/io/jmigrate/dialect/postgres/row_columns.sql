SELECT n.nspname AS "schema", c.relname AS "table", NULL AS engine, a.attname AS name,
       format_type(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE a.atttypid END, a.atttypmod) AS type,
       a.attgenerated <> '' AS generated,
       a.attidentity <> '' OR COALESCE(pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%', false) AS counted,
       COALESCE(array_position(i.indkey::int[], a.attnum::int), -1) + 1 AS key
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
WHERE c.relkind IN ('r', 'p', 'v', 'f') AND lower(c.relname) = lower(?)
  AND CASE WHEN ? = '' THEN pg_table_is_visible(c.oid) ELSE lower(n.nspname) = lower(?) END
ORDER BY n.nspname, c.relname, a.attnum
