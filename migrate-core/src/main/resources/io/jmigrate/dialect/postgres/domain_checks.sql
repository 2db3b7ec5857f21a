SELECT n.nspname AS schema, t.typname AS domain, c.conname AS name,
       pg_catalog.pg_get_expr(c.conbin, 0, true) AS expression, c.convalidated AS validated,
       pg_catalog.obj_description(c.oid, 'pg_constraint') AS comment
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_type t ON t.oid = c.contypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE c.contype = 'c' AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
ORDER BY 1, 2, 3
