SELECT n.nspname AS schema, t.relname AS "table", c.conname AS name, c.contype AS kind,
       ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY k.place) AS columns,
       fn.nspname AS target_schema, f.relname AS target,
       ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(c.confkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number ORDER BY k.place) AS target_columns,
       c.confdeltype AS on_delete, c.confupdtype AS on_update, c.confmatchtype = 'f' AS match_full,
       ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(c.confdelsetcols) WITH ORDINALITY AS k (number, place) -- since 15
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY k.place) AS set_columns, -- since 15
       i.indnullsnotdistinct AS nulls_not_distinct, -- since 15
       ARRAY[]::text[] AS set_columns, false AS nulls_not_distinct, -- before 15
       c.conenforced AS enforced, c.conperiod AS period, -- since 18
       true AS enforced, false AS period, -- before 18
       CASE WHEN NOT c.condeferrable THEN 'NOT_DEFERRABLE' WHEN c.condeferred THEN 'INITIALLY_DEFERRED'
            ELSE 'INITIALLY_IMMEDIATE' END AS deferral,
       c.convalidated AS validated, c.connoinherit AS no_inherit,
       CASE WHEN c.contype = 'c' THEN pg_catalog.pg_get_expr(c.conbin, c.conrelid, true) END AS expression,
       CASE WHEN c.contype NOT IN ('c', 'p', 'u')
            THEN pg_catalog.pg_get_constraintdef(c.oid) END AS definition,
       ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(i.indkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number
             WHERE k.place > i.indnkeyatts ORDER BY k.place) AS include,
       x.reloptions::text[] AS parameters, s.spcname AS tablespace, i.indisclustered AS clustered, i.indisreplident AS replica_identity,
       m.description AS comment, xm.description AS index_comment,
       c.contype = 'c' AND c.coninhcount > 0 AND c.conislocal AS own, px.relname AS part_of,
       t.relkind = 'p' AND NOT i.indisvalid AS incomplete
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_class t ON t.oid = c.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_class f ON f.oid = c.confrelid
LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.conindid AND c.contype IN ('p', 'u', 'x')
LEFT JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
LEFT JOIN pg_catalog.pg_description m ON m.classoid = 'pg_catalog.pg_constraint'::regclass AND m.objoid = c.oid AND m.objsubid = 0
LEFT JOIN pg_catalog.pg_description xm ON xm.classoid = 'pg_catalog.pg_class'::regclass AND xm.objoid = x.oid AND xm.objsubid = 0
LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = x.oid
LEFT JOIN pg_catalog.pg_class px ON px.oid = h.inhparent
LEFT JOIN pg_catalog.pg_constraint p ON p.oid = c.conparentid
WHERE t.relkind IN ('r', 'p') AND c.contype IN ('c', 'f', 'p', 'u', 'x')
  -- A key on a partitioned table is kept once more for each partition of it.
  AND p.conrelid IS DISTINCT FROM c.conrelid
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
ORDER BY 1, 2, 3
