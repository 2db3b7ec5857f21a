WITH objects AS (
  SELECT 'pg_catalog.pg_namespace'::regclass AS class, s.oid, 0 AS number, 'schema' AS kind, '' AS schema, s.nspname::text AS name,
         '' AS "column", s.nspowner AS owner, COALESCE(s.nspacl, pg_catalog.acldefault('n', s.nspowner)) AS acl,
         CASE s.nspname WHEN 'public' THEN pg_catalog.acldefault('n', s.nspowner)
             || pg_catalog.makeaclitem(0, s.nspowner, 'USAGE', false) -- since 15
             || ARRAY[pg_catalog.makeaclitem(0, s.nspowner, 'USAGE', false), pg_catalog.makeaclitem(0, s.nspowner, 'CREATE', false)] -- before 15
           ELSE pg_catalog.acldefault('n', s.nspowner) END AS standard
  FROM pg_catalog.pg_namespace s
  WHERE s.nspname <> 'information_schema' AND s.nspname !~ '^pg_'
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass, c.oid, 0,
         CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
           ELSE 'table' END,
         n.nspname, c.relname, '', c.relowner, c.relacl, d.acl
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
    SELECT pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r' END, c.relowner) AS acl) d
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass, c.oid, a.attnum,
         CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'table' END,
         n.nspname, c.relname, a.attname, c.relowner, a.attacl, pg_catalog.acldefault('c', c.relowner)
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
  UNION ALL
  SELECT 'pg_catalog.pg_proc'::regclass, p.oid, 0,
         CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
         n.nspname, p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', '', p.proowner, p.proacl,
         pg_catalog.acldefault('f', p.proowner)
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  UNION ALL
  SELECT 'pg_catalog.pg_type'::regclass, t.oid, 0,
         CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'e' THEN 'enum' WHEN 'r' THEN 'range type' WHEN 'c' THEN 'composite type'
           ELSE 'base type' END,
         n.nspname, t.typname, '', t.typowner, t.typacl, pg_catalog.acldefault('T', t.typowner)
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
  WHERE t.typelem = 0 AND t.typtype <> 'm' AND COALESCE(c.relkind, 'c') = 'c'
  UNION ALL
  SELECT 'pg_catalog.pg_foreign_data_wrapper'::regclass, f.oid, 0, 'foreign-data wrapper', '', f.fdwname, '', f.fdwowner, f.fdwacl,
         pg_catalog.acldefault('F', f.fdwowner)
  FROM pg_catalog.pg_foreign_data_wrapper f
  UNION ALL
  SELECT 'pg_catalog.pg_foreign_server'::regclass, s.oid, 0, 'server', '', s.srvname, '', s.srvowner, s.srvacl,
         pg_catalog.acldefault('S', s.srvowner)
  FROM pg_catalog.pg_foreign_server s
  UNION ALL
  SELECT 'pg_catalog.pg_default_acl'::regclass, a.oid, 0, 'default privileges', COALESCE(n.nspname, ''),
         CASE a.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
           WHEN 'n' THEN 'schemas' ELSE 'large objects' END
           || CASE WHEN r.rolname = CURRENT_USER THEN '' ELSE ' of ' || r.rolname END,
         '', a.defaclrole, a.defaclacl,
         CASE WHEN a.defaclnamespace = 0 THEN pg_catalog.acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's' ELSE a.defaclobjtype END, a.defaclrole)
           ELSE pg_catalog.acldefault('c', a.defaclrole) END
  FROM pg_catalog.pg_default_acl a JOIN pg_catalog.pg_roles r ON r.oid = a.defaclrole
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = a.defaclnamespace
), known AS (
  SELECT o.*, i.initprivs, x.extname,
         rn.nspname AS table_schema, r.relname AS "table", e.deptype = 'i' AS identity
  FROM objects o
  -- What an extension, or the server itself, granted when it was made.
  LEFT JOIN pg_catalog.pg_init_privs i ON i.classoid = o.class AND i.objoid = o.oid AND i.objsubid = o.number AND o.kind <> 'schema'
  LEFT JOIN pg_catalog.pg_depend m ON m.classid = o.class AND m.objid = o.oid AND m.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension x ON x.oid = m.refobjid
  LEFT JOIN pg_catalog.pg_depend e ON o.kind = 'sequence' AND e.classid = o.class AND e.objid = o.oid AND e.deptype IN ('a', 'i')
    AND e.refclassid = o.class AND e.refobjsubid > 0
  LEFT JOIN pg_catalog.pg_class r ON r.oid = e.refobjid
  LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
  WHERE o.schema <> 'information_schema' AND o.schema !~ '^pg_' AND (o.acl IS NOT NULL OR o.owner <> CURRENT_USER::regrole)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    -- A partitioned table is needed by the columns of its key in this way.
                    WHERE o.kind <> 'sequence' AND e.classid = o.class AND e.objid = o.oid AND e.objsubid = 0 AND e.deptype = 'i')
)
SELECT o.kind, o.schema, o.name, o."column",
       CASE WHEN o.extname IS NOT NULL THEN 'extension ' || o.extname WHEN o.identity THEN 'table ' || o.table_schema || '.' || o."table"
         WHEN o.kind = 'default privileges' THEN CASE o.schema WHEN '' THEN '' ELSE 'schema ' || o.schema END
         ELSE o.kind || ' ' || pg_catalog.concat_ws('.', NULLIF(o.schema, ''), o.name) END AS holder,
       o.table_schema, o."table", pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(o.owner)) AS owner, o.owner = CURRENT_USER::regrole AS own,
       g.grantee, g.privilege, g.grantable, g.grantor, g.given
FROM known o
LEFT JOIN LATERAL (
  SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' WHEN o.owner THEN 'OWNER' WHEN CURRENT_USER::regrole THEN 'CURRENT_USER'
           ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END AS grantee,
         a.privilege_type AS privilege, pg_catalog.bool_or(a.given) AS given,
         pg_catalog.bool_or(a.given AND a.is_grantable AND a.grantee <> o.owner) AS grantable,
         COALESCE(pg_catalog.string_agg(pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantor)), ', ' ORDER BY a.grantor)
                  FILTER (WHERE a.given AND a.grantor <> o.owner), '') AS grantor
  FROM (SELECT true AS given, e.* FROM pg_catalog.aclexplode(o.acl) e
        UNION ALL SELECT false, e.* FROM pg_catalog.aclexplode(COALESCE(o.initprivs, o.standard)) e WHERE o.acl IS NOT NULL) a
  GROUP BY a.grantee, a.privilege_type
  HAVING pg_catalog.bool_and(a.given) OR pg_catalog.bool_and(NOT a.given)
      OR pg_catalog.bool_or(a.given AND a.is_grantable AND a.grantee <> o.owner)
      OR pg_catalog.bool_or(a.given AND a.grantor <> o.owner)
) g ON true
WHERE g.grantee IS NOT NULL OR (o.owner <> CURRENT_USER::regrole AND o.extname IS NULL AND o.name <> 'public')
ORDER BY 1, 2, 3, 4
