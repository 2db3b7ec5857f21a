-- of =object_kind nspname.relname without relkind
SELECT n.nspname, c.relname, c.relkind,
       CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
                      WHEN 'c' THEN 'type' ELSE 'table' END AS object_kind,
       c.relpersistence AS persistence, pg_catalog.array_to_string(c.reloptions, ', ') AS options, c.reltablespace AS tablespace,
       c.relrowsecurity AS row_security, c.relforcerowsecurity AS forced_row_security, c.relreplident AS replica_identity,
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid) END AS definition,
       CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
       pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS partition_bound,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
       CASE WHEN c.relacl IS NOT NULL THEN
         (SELECT nullif(pg_catalog.string_agg(acl::text, ', ' ORDER BY acl::text),
                        (SELECT pg_catalog.string_agg(acl::text, ', ' ORDER BY acl::text)
                         FROM pg_catalog.unnest(pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)) acl))
          FROM pg_catalog.unnest(c.relacl) acl) END AS privileges
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'jmigrate\_%'
  AND c.relname NOT LIKE 'pg\_%' AND c.relname NOT LIKE 'jmigrate\_%' AND c.relkind NOT IN ('i', 'I', 't')
  AND (${whole} OR lower(c.relname) IN (${names}))
ORDER BY 1, 2;
-- of table nspname.relname: column attname without attnum
SELECT n.nspname, c.relname, a.attname, a.attnum, pg_catalog.row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum) AS position,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default,
       a.attidentity AS identity, a.attgenerated AS generated, CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::pg_catalog.regcollation::text END AS collation,
       a.attstorage AS storage, pg_catalog.array_to_string(a.attoptions, ', ') AS options, pg_catalog.array_to_string(a.attacl, ', ') AS privileges,
       pg_catalog.col_description(c.oid, a.attnum) AS comment
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind NOT IN ('i', 'I', 't', 'S')
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'jmigrate\_%' AND c.relname NOT LIKE 'jmigrate\_%'
  AND (${whole} OR lower(c.relname) IN (${names}))
ORDER BY 1, 2, 4;
-- of table nspname.table_name: index index_name
SELECT n.nspname, t.relname AS table_name, c.relname AS index_name, pg_catalog.pg_get_indexdef(i.indexrelid) AS definition,
       i.indisvalid AS valid, i.indisclustered AS clustered, i.indisreplident AS replica_identity, c.reltablespace AS tablespace,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'jmigrate\_%' AND t.relname NOT LIKE 'jmigrate\_%'
  AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  AND (${whole} OR lower(c.relname) IN (${names}) OR lower(t.relname) IN (${names}))
ORDER BY 1, 2, 3;
-- of table nspname.relname: constraint conname
SELECT n.nspname, t.relname, c.conname, pg_catalog.pg_get_constraintdef(c.oid) AS definition, c.convalidated AS validated,
       pg_catalog.obj_description(c.oid, 'pg_constraint') AS comment
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_class t ON t.oid = c.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
WHERE c.contype <> 'n' AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'jmigrate\_%' AND t.relname NOT LIKE 'jmigrate\_%'
  AND (${whole} OR lower(t.relname) IN (${names}))
ORDER BY 1, 2, 3;
-- of table nspname.relname: parent table parent
SELECT n.nspname, c.relname, pn.nspname || '.' || p.relname AS parent
FROM pg_catalog.pg_inherits i
JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
WHERE c.relkind NOT IN ('i', 'I') AND (${whole} OR lower(c.relname) IN (${names}))
ORDER BY 1, 2, 3;
-- of table nspname.relname: trigger tgname
SELECT n.nspname, c.relname, t.tgname, pg_catalog.pg_get_triggerdef(t.oid) AS definition, t.tgenabled AS enabled
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND (${whole} OR lower(t.tgname) IN (${names}) OR lower(c.relname) IN (${names}))
ORDER BY 1, 2, 3;
-- of table nspname.relname: policy polname
SELECT n.nspname, c.relname, p.polname, p.polcmd AS command, p.polpermissive AS permissive,
       (SELECT pg_catalog.string_agg(r.rolname, ', ' ORDER BY r.rolname) FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)) AS roles,
       pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using, pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS with_check
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE ${whole} OR lower(p.polname) IN (${names}) OR lower(c.relname) IN (${names})
ORDER BY 1, 2, 3;
-- of table nspname.relname: rule rulename
SELECT n.nspname, c.relname, r.rulename, pg_catalog.pg_get_ruledef(r.oid) AS definition, r.ev_enabled AS enabled
FROM pg_catalog.pg_rewrite r
JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND (${whole} OR lower(c.relname) IN (${names}))
ORDER BY 1, 2, 3;
-- of sequence nspname.relname
SELECT n.nspname, c.relname, pg_catalog.format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment,
       s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache, s.seqcycle AS cycle,
       (SELECT t.relname || '.' || a.attname FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
        JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i') LIMIT 1) AS owned_by
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE ${whole} OR lower(c.relname) IN (${names})
ORDER BY 1, 2;
-- of type nspname.typname
SELECT n.nspname, t.typname, t.typtype AS kind,
       (SELECT pg_catalog.string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid) AS labels,
       CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END AS base, t.typnotnull AS not_null, t.typdefault AS default,
       (SELECT pg_catalog.string_agg(k.conname || ' ' || pg_catalog.pg_get_constraintdef(k.oid), ', ' ORDER BY k.conname)
        FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype <> 'n') AS constraints,
       pg_catalog.obj_description(t.oid, 'pg_type') AS comment
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype IN ('e', 'd', 'r') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e')
  AND (${whole} OR lower(t.typname) IN (${names}))
ORDER BY 1, 2;
-- of routine nspname.signature without oid, prosrc
SELECT n.nspname, p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' AS signature, p.oid, p.prosrc,
       CASE WHEN p.prokind <> 'a' THEN pg_catalog.pg_get_functiondef(p.oid) END AS definition,
       pg_catalog.obj_description(p.oid, 'pg_proc') AS comment, pg_catalog.array_to_string(p.proacl, ', ') AS privileges
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')
  AND (${whole} OR lower(p.proname) IN (${names}))
ORDER BY 1, 2;
-- of schema -.nspname
SELECT n.nspname, pg_catalog.array_to_string(n.nspacl, ', ') AS privileges, pg_catalog.obj_description(n.oid, 'pg_namespace') AS comment
FROM pg_catalog.pg_namespace n
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'jmigrate\_%'
  AND (${whole} OR lower(n.nspname) IN (${names}))
ORDER BY 1;
-- of extension -.extname
SELECT e.extname, e.extversion AS version, n.nspname AS schema
FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
WHERE ${whole} OR lower(e.extname) IN (${names})
ORDER BY 1;
-- of event_trigger -.evtname
SELECT e.evtname, e.evtevent AS event, e.evtenabled AS enabled, e.evtfoid::pg_catalog.regproc AS routine, pg_catalog.array_to_string(e.evttags, ', ') AS tags
FROM pg_catalog.pg_event_trigger e
WHERE ${whole} OR lower(e.evtname) IN (${names})
ORDER BY 1;
SELECT datname FROM pg_catalog.pg_database WHERE lower(datname) IN (${names}) ORDER BY 1;
SELECT t.oid, e.enumlabel FROM pg_catalog.pg_enum e JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
WHERE ${whole} OR lower(t.typname) IN (${names})
ORDER BY 1, e.enumsortorder;
SELECT spcname FROM pg_catalog.pg_tablespace WHERE lower(spcname) IN (${names}) ORDER BY 1
