SELECT n.nspname, c.relname, c.relkind, c.relpersistence, c.reloptions, c.reltablespace, i.indisvalid,
       CASE WHEN i.indexrelid IS NOT NULL THEN pg_catalog.pg_get_indexdef(i.indexrelid) END
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relname NOT LIKE 'pg\_%' AND c.relname NOT LIKE 'jmigrate\_%'
  AND (${whole} OR lower(c.relname) IN (${names}))
ORDER BY 1, 2;
SELECT n.nspname, c.relname, a.attname, a.attnum, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, a.atthasdef, a.attisdropped
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE a.attnum > 0 AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relname NOT LIKE 'jmigrate\_%'
  AND (${whole} OR lower(c.relname) IN (${names}))
ORDER BY 1, 2, 4;
SELECT c.conrelid::regclass, c.conname, pg_catalog.pg_get_constraintdef(c.oid), c.convalidated
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_class t ON t.oid = c.conrelid
WHERE t.relname NOT LIKE 'jmigrate\_%' AND (${whole} OR lower(t.relname) IN (${names}))
ORDER BY 1, 2;
SELECT i.inhrelid::regclass, i.inhparent::regclass
FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
WHERE ${whole} OR lower(c.relname) IN (${names})
ORDER BY 1, 2;
SELECT datname FROM pg_catalog.pg_database WHERE lower(datname) IN (${names}) ORDER BY 1;
SELECT p.oid, p.prosrc FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND (${whole} OR lower(p.proname) IN (${names}))
ORDER BY 1;
SELECT t.oid, e.enumlabel FROM pg_catalog.pg_enum e JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
WHERE ${whole} OR lower(t.typname) IN (${names})
ORDER BY 1, e.enumsortorder;
SELECT spcname FROM pg_catalog.pg_tablespace WHERE lower(spcname) IN (${names}) ORDER BY 1
