SELECT 'pg_proc', p.oid, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, n.nspname,
       p.proname || '(' || i.arguments || ')', NULL,
       CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || pg_catalog.format('%I.%I(%s)', n.nspname, p.proname, i.arguments),
       pg_catalog.regexp_replace(pg_catalog.rtrim(pg_catalog.pg_get_functiondef(p.oid), E'\n'), '^CREATE OR REPLACE', 'CREATE'),
       ARRAY[]::text[],
       pg_catalog.concat_ws(E'\n', p.prokind, p.proretset, pg_catalog.pg_get_function_result(p.oid),
         pg_catalog.pg_get_function_arguments(p.oid), ''),
       false, NULL
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_function_identity_arguments(p.oid) AS arguments) i
WHERE p.prokind <> 'a' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'pg_proc', p.oid, 'aggregate', n.nspname, p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', NULL,
       'AGGREGATE ' || i.name || '(' || COALESCE(NULLIF(pg_catalog.pg_get_function_identity_arguments(p.oid), ''), '*') || ')',
       'CREATE AGGREGATE ' || i.name || '(' || COALESCE(NULLIF(pg_catalog.pg_get_function_arguments(p.oid), ''), '*') || E') (\n  '
         || pg_catalog.concat_ws(E',\n  ',
           'SFUNC = ' || a.aggtransfn, 'STYPE = ' || a.aggtranstype::regtype, 'SSPACE = ' || NULLIF(a.aggtransspace, 0),
           'FINALFUNC = ' || NULLIF(a.aggfinalfn, 0)::regproc, CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
           CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
             THEN 'FINALFUNC_MODIFY = ' || f.word END,
           'COMBINEFUNC = ' || NULLIF(a.aggcombinefn, 0)::regproc, 'SERIALFUNC = ' || NULLIF(a.aggserialfn, 0)::regproc,
           'DESERIALFUNC = ' || NULLIF(a.aggdeserialfn, 0)::regproc, 'INITCOND = ' || pg_catalog.quote_literal(a.agginitval),
           'MSFUNC = ' || NULLIF(a.aggmtransfn, 0)::regproc, 'MINVFUNC = ' || NULLIF(a.aggminvtransfn, 0)::regproc,
           'MSTYPE = ' || NULLIF(a.aggmtranstype, 0)::regtype, 'MSSPACE = ' || NULLIF(a.aggmtransspace, 0),
           'MFINALFUNC = ' || NULLIF(a.aggmfinalfn, 0)::regproc, CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
           CASE WHEN a.aggmfinalfn <> 0 AND a.aggmfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
             THEN 'MFINALFUNC_MODIFY = ' || mf.word END,
           'MINITCOND = ' || pg_catalog.quote_literal(a.aggminitval),
           'SORTOP = ' || (SELECT pg_catalog.format('OPERATOR(%I.%s)', os.nspname, o.oprname) FROM pg_catalog.pg_operator o
                           JOIN pg_catalog.pg_namespace os ON os.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
           'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
           CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END) || E'\n)',
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_aggregate a JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN (VALUES ('r', 'READ_ONLY'), ('s', 'SHAREABLE'), ('w', 'READ_WRITE')) f (letter, word) ON f.letter = a.aggfinalmodify
LEFT JOIN (VALUES ('r', 'READ_ONLY'), ('s', 'SHAREABLE'), ('w', 'READ_WRITE')) mf (letter, word) ON mf.letter = a.aggmfinalmodify
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, p.proname) AS name) i
WHERE n.nspname !~ '^pg_'
UNION ALL
SELECT 'pg_operator', o.oid, 'operator', n.nspname, o.oprname || i.sides, NULL,
       pg_catalog.format('OPERATOR %I.%s ', n.nspname, o.oprname) || i.sides,
       pg_catalog.format(E'CREATE OPERATOR %I.%s (\n  ', n.nspname, o.oprname) || pg_catalog.concat_ws(E',\n  ',
         'FUNCTION = ' || o.oprcode, 'LEFTARG = ' || NULLIF(o.oprleft, 0)::regtype, 'RIGHTARG = ' || NULLIF(o.oprright, 0)::regtype,
         (SELECT pg_catalog.format('COMMUTATOR = OPERATOR(%I.%s)', cn.nspname, c.oprname) FROM pg_catalog.pg_operator c
          JOIN pg_catalog.pg_namespace cn ON cn.oid = c.oprnamespace WHERE c.oid = o.oprcom),
         (SELECT pg_catalog.format('NEGATOR = OPERATOR(%I.%s)', cn.nspname, c.oprname) FROM pg_catalog.pg_operator c
          JOIN pg_catalog.pg_namespace cn ON cn.oid = c.oprnamespace WHERE c.oid = o.oprnegate),
         'RESTRICT = ' || NULLIF(o.oprrest, 0)::regproc, 'JOIN = ' || NULLIF(o.oprjoin, 0)::regproc,
         CASE WHEN o.oprcanhash THEN 'HASHES' END, CASE WHEN o.oprcanmerge THEN 'MERGES' END) || E'\n)',
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
CROSS JOIN LATERAL (
  SELECT '(' || COALESCE(NULLIF(o.oprleft, 0)::regtype::text, 'NONE') || ','
           || COALESCE(NULLIF(o.oprright, 0)::regtype::text, 'NONE') || ')' AS sides) i
-- One that was only named, as another's commutator, has no function yet; pg_dump leaves it out, too.
WHERE o.oid >= 16384 AND o.oprcode <> 0
