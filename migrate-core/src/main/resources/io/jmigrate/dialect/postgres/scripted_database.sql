SELECT 'pg_extension', x.oid, 'extension', '', x.extname, NULL, 'EXTENSION ' || pg_catalog.quote_ident(x.extname),
       pg_catalog.format('CREATE EXTENSION %I WITH SCHEMA %I', x.extname, n.nspname), ARRAY[]::text[], '', true,
       (SELECT e.comment FROM pg_catalog.pg_available_extensions e WHERE e.name = x.extname)
FROM pg_catalog.pg_extension x JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
WHERE x.extname <> 'plpgsql'
UNION ALL
SELECT 'pg_event_trigger', g.oid, 'event trigger', '', g.evtname, NULL, 'EVENT TRIGGER ' || pg_catalog.quote_ident(g.evtname),
       pg_catalog.format('CREATE EVENT TRIGGER %I ON %s', g.evtname, g.evtevent)
         || COALESCE(' WHEN TAG IN (' || (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(t), ', ') FROM pg_catalog.unnest(g.evttags) t) || ')', '')
         || ' EXECUTE FUNCTION ' || g.evtfoid::regproc || '()',
       CASE g.evtenabled WHEN 'O' THEN ARRAY[]::text[]
         ELSE ARRAY[pg_catalog.format('ALTER EVENT TRIGGER %I %s', g.evtname,
                      CASE g.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END)] END,
       '', false, NULL
FROM pg_catalog.pg_event_trigger g
UNION ALL
SELECT 'pg_publication', p.oid, 'publication', '', p.pubname, NULL, 'PUBLICATION ' || pg_catalog.quote_ident(p.pubname),
       'CREATE PUBLICATION ' || pg_catalog.quote_ident(p.pubname)
         || CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE COALESCE(' FOR ' || NULLIF(pg_catalog.concat_ws(', ',
              'TABLE ' || (
                SELECT pg_catalog.string_agg(CASE WHEN c.relkind = 'p' THEN '' ELSE 'ONLY ' END || pg_catalog.format('%I.%I', n.nspname, c.relname)
                         || COALESCE((SELECT ' (' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')' -- since 15
                                      FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (t.prattrs)), '') -- since 15
                         || COALESCE(' WHERE (' || pg_catalog.pg_get_expr(t.prqual, t.prrelid) || ')', '') -- since 15
                         , ', ' ORDER BY n.nspname, c.relname)
                FROM pg_catalog.pg_publication_rel t JOIN pg_catalog.pg_class c ON c.oid = t.prrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE t.prpubid = p.oid)
              , 'TABLES IN SCHEMA ' || ( -- since 15
                SELECT pg_catalog.string_agg(t.pnnspid::regnamespace::text, ', ' ORDER BY t.pnnspid::regnamespace::text) -- since 15
                FROM pg_catalog.pg_publication_namespace t WHERE t.pnpubid = p.oid) -- since 15
              ), ''), '') END
         || pg_catalog.format(' WITH (publish = %L', pg_catalog.concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
              CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END))
         || CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' ELSE '' END
         || CASE WHEN p.pubgencols = 's' THEN ', publish_generated_columns = stored' ELSE '' END -- since 18
         || ')',
       ARRAY[]::text[], '', false, NULL
FROM pg_catalog.pg_publication p
