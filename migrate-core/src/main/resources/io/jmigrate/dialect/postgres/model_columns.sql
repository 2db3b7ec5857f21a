SELECT n.nspname AS "schema", c.relname AS "table", pg_catalog.pg_table_is_visible(c.oid) AS home, a.attname AS name,
       CASE t.typtype
         WHEN 'e' THEN 'enum(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(l.enumlabel), ',' ORDER BY l.enumsortorder)
                                   FROM pg_catalog.pg_enum l WHERE l.enumtypid = t.oid) || ')'
         WHEN 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod)
         ELSE pg_catalog.format_type(a.atttypid, a.atttypmod)
       END AS type,
       -- of a view nobody knows
       NOT (a.attnotnull OR t.typnotnull OR c.relkind IN ('v', 'm')) AS nullable,
       a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL OR c.relkind IN ('v', 'm') AS filled,
       pg_catalog.pg_get_constraintdef(k.oid) AS "check"
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_' AND c.relname IN (${tables})
ORDER BY 1, 2, a.attnum, k.conname
