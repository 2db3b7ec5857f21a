SELECT 'pg_trigger', g.oid, 'trigger', n.nspname, g.tgname || ' on ' || c.relname, c.relname,
       pg_catalog.format('TRIGGER %I ON %I.%I', g.tgname, n.nspname, c.relname), pg_catalog.pg_get_triggerdef(g.oid),
       ARRAY(SELECT pg_catalog.format('ALTER TABLE %s%I.%I %s TRIGGER %I', x.only, x.nspname, x.relname,
                      CASE x.tgenabled WHEN 'O' THEN 'ENABLE' WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, x.tgname)
             FROM (SELECT g.tgenabled, g.tgname, n.nspname, c.relname, 0 AS depth, '' AS only WHERE g.tgenabled <> 'O'
                   UNION ALL
                   -- A partition has the trigger of its parent, but may have it switched otherwise.
                   SELECT e.tgenabled, e.tgname, en.nspname, ec.relname, 1, CASE ec.relkind WHEN 'p' THEN 'ONLY ' ELSE '' END
                   FROM pg_catalog.pg_partition_tree(g.tgrelid) p JOIN pg_catalog.pg_trigger e ON e.tgrelid = p.relid
                   JOIN pg_catalog.pg_class ec ON ec.oid = e.tgrelid JOIN pg_catalog.pg_namespace en ON en.oid = ec.relnamespace
                   WHERE c.relkind = 'p' AND e.tgname = g.tgname AND e.tgparentid <> 0 AND e.tgenabled <> g.tgenabled) x
             ORDER BY x.depth, x.nspname, x.relname),
       '', false, NULL
FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT g.tgisinternal AND g.tgparentid = 0
UNION ALL
SELECT 'pg_rewrite', r.oid, 'rule', n.nspname, r.rulename || ' on ' || c.relname, c.relname,
       pg_catalog.format('RULE %I ON %I.%I', r.rulename, n.nspname, c.relname),
       pg_catalog.rtrim(pg_catalog.pg_get_ruledef(r.oid), ';'),
       CASE r.ev_enabled WHEN 'O' THEN ARRAY[]::text[]
         ELSE ARRAY[pg_catalog.format('ALTER TABLE %I.%I %s RULE %I', n.nspname, c.relname,
                      CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, r.rulename)] END,
       '', false, NULL
FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND n.nspname !~ '^pg_'
UNION ALL
SELECT 'pg_policy', p.oid, 'policy', n.nspname, p.polname || ' on ' || c.relname, c.relname,
       pg_catalog.format('POLICY %I ON %I.%I', p.polname, n.nspname, c.relname),
       pg_catalog.format('CREATE POLICY %I ON %I.%I', p.polname, n.nspname, c.relname)
         || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
         || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
              WHEN 'd' THEN ' FOR DELETE' ELSE '' END
         || COALESCE(' TO ' || (
              SELECT pg_catalog.string_agg(pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r)), ', ' ORDER BY pg_catalog.pg_get_userbyid(r))
              FROM pg_catalog.unnest(p.polroles) r WHERE r <> 0), '')
         || COALESCE(E'\n  USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', '')
         || COALESCE(E'\n  WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''),
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
UNION ALL
SELECT 'pg_statistic_ext', s.oid, 'statistics', n.nspname, s.stxname, NULL, 'STATISTICS ' || i.name,
       'CREATE STATISTICS ' || i.name
         || CASE WHEN s.stxkind @> '{d,f,m}' OR pg_catalog.array_length(l.parts, 1) = 1 THEN ''
              ELSE ' (' || pg_catalog.concat_ws(', ', CASE WHEN 'd' = ANY (s.stxkind) THEN 'ndistinct' END,
                CASE WHEN 'f' = ANY (s.stxkind) THEN 'dependencies' END, CASE WHEN 'm' = ANY (s.stxkind) THEN 'mcv' END) || ')' END
         || ' ON ' || pg_catalog.array_to_string(l.parts, ', ') || ' FROM ' || pg_catalog.format('%I.%I', cn.nspname, c.relname),
       CASE WHEN COALESCE(s.stxstattarget, -1) < 0 THEN ARRAY[]::text[]
         ELSE ARRAY[pg_catalog.format('ALTER STATISTICS %s SET STATISTICS %s', i.name, s.stxstattarget)] END,
       '', false, NULL
FROM pg_catalog.pg_statistic_ext s JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
JOIN pg_catalog.pg_class c ON c.oid = s.stxrelid JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, s.stxname) AS name) i
-- The server prints the columns in the order that the table happens to have them in.
CROSS JOIN LATERAL (
  SELECT ARRAY(SELECT pg_catalog.quote_ident(a.attname) FROM pg_catalog.pg_attribute a
               WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys) ORDER BY a.attname)
           || ARRAY(SELECT '(' || e || ')' FROM pg_catalog.unnest(pg_catalog.pg_get_statisticsobjdef_expressions(s.oid)) e) AS parts) l
