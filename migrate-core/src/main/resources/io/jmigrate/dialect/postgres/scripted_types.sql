SELECT 'pg_type', t.oid, 'composite type', n.nspname, t.typname, NULL, 'TYPE ' || i.name,
       'CREATE TYPE ' || i.name || ' AS (' || COALESCE((
         SELECT E'\n  ' || pg_catalog.string_agg(
                  pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
                    || CASE WHEN a.attcollation <> y.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END,
                  E',\n  ' ORDER BY a.attnum) || E'\n'
         FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')',
       ARRAY(SELECT pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', i.name, a.attname, pg_catalog.col_description(c.oid, a.attnum))
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND pg_catalog.col_description(c.oid, a.attnum) IS NOT NULL
             ORDER BY a.attnum),
       '', false, NULL
FROM pg_catalog.pg_type t JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.typname) AS name) i
UNION ALL
SELECT 'pg_type', t.oid, 'range type', n.nspname, t.typname, NULL, 'TYPE ' || i.name,
       'CREATE TYPE ' || i.name || ' AS RANGE (' || pg_catalog.concat_ws(', ',
         'SUBTYPE = ' || pg_catalog.format_type(r.rngsubtype, NULL),
         CASE WHEN NOT o.opcdefault THEN 'SUBTYPE_OPCLASS = ' || pg_catalog.format('%I.%I', os.nspname, o.opcname) END,
         CASE WHEN r.rngcollation <> s.typcollation THEN 'COLLATION = ' || r.rngcollation::regcollation END,
         'CANONICAL = ' || NULLIF(r.rngcanonical, 0)::regproc,
         'SUBTYPE_DIFF = ' || NULLIF(r.rngsubdiff, 0)::regproc,
         'MULTIRANGE_TYPE_NAME = ' || r.rngmultitypid::regtype) || ')',
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_type t JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc JOIN pg_catalog.pg_namespace os ON os.oid = o.opcnamespace
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.typname) AS name) i
UNION ALL
SELECT 'pg_collation', c.oid, 'collation', n.nspname, c.collname, NULL, 'COLLATION ' || i.name,
       'CREATE COLLATION ' || i.name || ' (' || pg_catalog.concat_ws(', ',
         'PROVIDER = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
         'LC_COLLATE = ' || pg_catalog.quote_literal(CASE c.collprovider WHEN 'c' THEN c.collcollate END),
         'LC_CTYPE = ' || pg_catalog.quote_literal(CASE c.collprovider WHEN 'c' THEN c.collctype END),
         'LOCALE = ' || pg_catalog.quote_literal(CASE WHEN c.collprovider <> 'c'
           THEN COALESCE(j.own ->> 'colllocale', j.own ->> 'colliculocale', c.collcollate) END),
         'RULES = ' || pg_catalog.quote_literal(j.own ->> 'collicurules'),
         CASE WHEN NOT c.collisdeterministic THEN 'DETERMINISTIC = false' END) || ')',
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, c.collname) AS name) i
-- The columns are called differently in 14, in 15 and 16, and since 17.
CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(c) AS own) j
WHERE c.oid >= 16384
UNION ALL
SELECT 'pg_cast', c.oid, 'cast', '', c.castsource::regtype || ' as ' || c.casttarget::regtype, NULL, 'CAST ' || i.sides,
       'CREATE CAST ' || i.sides
         || CASE c.castmethod WHEN 'f' THEN ' WITH FUNCTION ' || c.castfunc::regprocedure WHEN 'i' THEN ' WITH INOUT' ELSE ' WITHOUT FUNCTION' END
         || CASE c.castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END,
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_cast c
CROSS JOIN LATERAL (SELECT '(' || c.castsource::regtype || ' AS ' || c.casttarget::regtype || ')' AS sides) i
