SELECT n.nspname AS schema, c.relname AS "table", a.attname AS name,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, un.nspname AS uses_schema, u.typname AS uses_name,
       NOT a.attnotnull AS nullable, pg_catalog.pg_get_expr(d.adbin, d.adrelid, a.attgenerated <> '') AS expression,
       a.attgenerated AS generated, a.attidentity AS identity,
       CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS collation,
       m.description AS comment,
       CASE WHEN a.attstorage <> t.typstorage THEN
         CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
       END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       NULLIF(a.attstattarget, -1) AS statistics, a.attoptions::text[] AS parameters,
       a.attinhcount > 0 AND a.attislocal AS own,
       sn.nspname AS sequence_schema, sc.relname AS sequence_name, sc.relpersistence <> c.relpersistence AS sequence_logged_otherwise,
       CASE WHEN s.seqtypid <> a.atttypid THEN pg_catalog.format_type(s.seqtypid, NULL) END AS sequence_type,
       pg_catalog.obj_description(sc.oid, 'pg_class') AS sequence_comment,
       s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
       nn.conname AS not_null_name, -- since 18
       NOT nn.convalidated AS not_null_not_valid, -- since 18
       nn.connoinherit AS not_null_no_inherit, -- since 18
       pg_catalog.obj_description(nn.oid, 'pg_constraint') AS not_null_comment -- since 18
       NULL AS not_null_name, false AS not_null_not_valid, false AS not_null_no_inherit, NULL AS not_null_comment -- before 18
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_description m ON m.classoid = 'pg_catalog.pg_class'::regclass AND m.objoid = c.oid AND m.objsubid = a.attnum
LEFT JOIN pg_catalog.pg_type u
  ON u.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE t.oid END AND u.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = 'pg_catalog.pg_type'::regclass AND e.objid = u.oid AND e.deptype = 'e')
LEFT JOIN pg_catalog.pg_namespace un ON un.oid = u.typnamespace
LEFT JOIN pg_catalog.pg_depend o
  ON a.attidentity <> '' AND o.classid = 'pg_catalog.pg_class'::regclass AND o.refclassid = 'pg_catalog.pg_class'::regclass
  AND o.refobjid = COALESCE(pg_catalog.pg_partition_root(c.oid), c.oid) AND o.deptype = 'i'
  -- Partitions are numbered by the sequence of the table above all.
  AND o.refobjsubid = (SELECT r.attnum FROM pg_catalog.pg_attribute r WHERE r.attrelid = o.refobjid AND r.attname = a.attname)
LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = o.objid
LEFT JOIN pg_catalog.pg_class sc ON sc.oid = s.seqrelid
LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = sc.relnamespace
LEFT JOIN pg_catalog.pg_constraint nn ON nn.conrelid = c.oid AND nn.contype = 'n' AND nn.conkey = ARRAY[a.attnum] -- since 18
WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
ORDER BY 1, 2, a.attnum
