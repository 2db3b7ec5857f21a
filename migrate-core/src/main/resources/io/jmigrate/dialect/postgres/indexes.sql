SELECT n.nspname AS schema, t.relname AS "table", x.relname AS name, i.indisunique AS "unique", am.amname AS method,
       pg_catalog.pg_get_indexdef(i.indexrelid, 0, true) AS definition, i.indnkeyatts AS keys,
       ARRAY(SELECT CASE WHEN k.number = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, k.place::integer, true)
                    ELSE pg_catalog.quote_ident(a.attname) END
             FROM pg_catalog.unnest(i.indkey) WITH ORDINALITY AS k (number, place)
             LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number AND k.number <> 0
             ORDER BY k.place) AS texts,
       ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(i.indkey) WITH ORDINALITY AS k (number, place)
             LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number AND k.number <> 0
             ORDER BY k.place) AS columns,
       ARRAY(SELECT k.bits::text FROM pg_catalog.unnest(i.indoption) WITH ORDINALITY AS k (bits, place) ORDER BY k.place) AS sorting,
       i.indnullsnotdistinct AS nulls_not_distinct, -- since 15
       false AS nulls_not_distinct, -- before 15
       pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) AS predicate, i.indisvalid AND i.indisready AND i.indislive AS valid,
       x.reloptions::text[] AS parameters, s.spcname AS tablespace,
       i.indisclustered AS clustered, i.indisreplident AS replica_identity,
       (SELECT pg_catalog.string_agg(a.attnum || '=' || a.attstattarget, ',' ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0) AS statistics,
       m.description AS comment,
       px.relname AS part_of
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
JOIN pg_catalog.pg_am am ON am.oid = x.relam
LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = x.oid
LEFT JOIN pg_catalog.pg_class px ON px.oid = h.inhparent
LEFT JOIN pg_catalog.pg_description m ON m.classoid = 'pg_catalog.pg_class'::regclass AND m.objoid = x.oid AND m.objsubid = 0
LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
WHERE t.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint c
                  WHERE c.conindid = i.indexrelid AND c.conrelid = i.indrelid AND c.contype IN ('p', 'u', 'x'))
ORDER BY 1, 2, 3
