SELECT 'pg_ts_template', t.oid, 'text search template', n.nspname, t.tmplname, NULL, 'TEXT SEARCH TEMPLATE ' || i.name,
       'CREATE TEXT SEARCH TEMPLATE ' || i.name || ' ('
         || pg_catalog.concat_ws(', ', 'INIT = ' || NULLIF(t.tmplinit, 0)::regproc, 'LEXIZE = ' || t.tmpllexize) || ')',
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_ts_template t JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.tmplname) AS name) i
UNION ALL
SELECT 'pg_ts_parser', t.oid, 'text search parser', n.nspname, t.prsname, NULL, 'TEXT SEARCH PARSER ' || i.name,
       'CREATE TEXT SEARCH PARSER ' || i.name || ' (' || pg_catalog.concat_ws(', ', 'START = ' || t.prsstart, 'GETTOKEN = ' || t.prstoken,
         'END = ' || t.prsend, 'HEADLINE = ' || NULLIF(t.prsheadline, 0)::regproc, 'LEXTYPES = ' || t.prslextype) || ')',
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_ts_parser t JOIN pg_catalog.pg_namespace n ON n.oid = t.prsnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.prsname) AS name) i
UNION ALL
SELECT 'pg_ts_dict', t.oid, 'text search dictionary', n.nspname, t.dictname, NULL, 'TEXT SEARCH DICTIONARY ' || i.name,
       'CREATE TEXT SEARCH DICTIONARY ' || i.name || ' ('
         || pg_catalog.concat_ws(', ', pg_catalog.format('TEMPLATE = %I.%I', pn.nspname, p.tmplname), t.dictinitoption) || ')',
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_ts_dict t JOIN pg_catalog.pg_namespace n ON n.oid = t.dictnamespace
JOIN pg_catalog.pg_ts_template p ON p.oid = t.dicttemplate JOIN pg_catalog.pg_namespace pn ON pn.oid = p.tmplnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.dictname) AS name) i
UNION ALL
SELECT 'pg_ts_config', t.oid, 'text search configuration', n.nspname, t.cfgname, NULL, 'TEXT SEARCH CONFIGURATION ' || i.name,
       'CREATE TEXT SEARCH CONFIGURATION ' || i.name || ' (' || pg_catalog.format('PARSER = %I.%I', pn.nspname, p.prsname) || ')',
       ARRAY(SELECT pg_catalog.format('ALTER TEXT SEARCH CONFIGURATION %s ADD MAPPING FOR %I WITH %s', i.name, y.alias,
                      pg_catalog.string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno))
             FROM pg_catalog.pg_ts_config_map m, pg_catalog.ts_token_type(t.cfgparser) y
             WHERE m.mapcfg = t.oid AND y.tokid = m.maptokentype GROUP BY y.alias ORDER BY y.alias),
       '', false, NULL
FROM pg_catalog.pg_ts_config t JOIN pg_catalog.pg_namespace n ON n.oid = t.cfgnamespace
JOIN pg_catalog.pg_ts_parser p ON p.oid = t.cfgparser JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.cfgname) AS name) i
