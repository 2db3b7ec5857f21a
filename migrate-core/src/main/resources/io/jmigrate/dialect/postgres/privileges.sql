SELECT o.kind, n.nspname AS schema, o.name, o."column", p.text AS definition
FROM (
  SELECT 'pg_catalog.pg_namespace'::regclass AS class, s.oid, 0 AS number, 'schema' AS kind, s.oid AS namespace, ''::text AS name,
         NULL::name AS "column", s.nspowner AS owner, s.nspacl AS acl, pg_catalog.acldefault('n', s.nspowner) AS standard
  FROM pg_catalog.pg_namespace s
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass, c.oid, 0,
         CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view'
           WHEN 'm' THEN 'materialized view' ELSE 'foreign table' END,
         c.relnamespace, c.relname, NULL, c.relowner, c.relacl,
         pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r' END, c.relowner)
  FROM pg_catalog.pg_class c
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass, c.oid, a.attnum,
         CASE WHEN c.relkind IN ('r', 'p') THEN 'column' ELSE 'column of view' END,
         c.relnamespace, c.relname, a.attname, c.relowner, a.attacl, pg_catalog.acldefault('c', c.relowner)
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
  UNION ALL
  SELECT 'pg_catalog.pg_proc'::regclass, p.oid, 0,
         CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, p.pronamespace,
         p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', NULL, p.proowner, p.proacl,
         pg_catalog.acldefault('f', p.proowner)
  FROM pg_catalog.pg_proc p
  WHERE p.proacl IS NOT NULL
  UNION ALL
  SELECT 'pg_catalog.pg_type'::regclass, t.oid, 0,
         CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END, t.typnamespace, t.typname, NULL, t.typowner, t.typacl,
         pg_catalog.acldefault('T', t.typowner)
  FROM pg_catalog.pg_type t
  WHERE t.typacl IS NOT NULL
) o
JOIN pg_catalog.pg_namespace n ON n.oid = o.namespace
-- What an extension, or the server itself, granted when it was made.
LEFT JOIN pg_catalog.pg_init_privs i ON i.classoid = o.class AND i.objoid = o.oid AND i.objsubid = o.number
CROSS JOIN LATERAL (
  SELECT COALESCE(pg_catalog.string_agg(g.text, ', ' ORDER BY g.text) FILTER (WHERE g.given), 'none') AS text,
         pg_catalog.string_agg(g.text, ', ' ORDER BY g.text) FILTER (WHERE NOT g.given) AS standard
  FROM (
    SELECT a.given,
           CASE a.grantee WHEN 0 THEN 'public' WHEN o.owner THEN 'owner' ELSE pg_catalog.pg_get_userbyid(a.grantee)::text END
             || ': ' || pg_catalog.string_agg(
                  a.privilege_type || CASE WHEN a.is_grantable AND a.grantee <> o.owner THEN ' with grant option' ELSE '' END,
                  ' ' ORDER BY a.privilege_type) AS text
    FROM (SELECT true AS given, e.* FROM pg_catalog.aclexplode(o.acl) e
          UNION ALL SELECT false, e.* FROM pg_catalog.aclexplode(COALESCE(i.initprivs, o.standard)) e) a
    GROUP BY a.given, a.grantee
  ) g
) p
WHERE o.acl IS NOT NULL AND p.text IS DISTINCT FROM COALESCE(p.standard, 'none')
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
ORDER BY 1, 2, 3, 4
