SELECT DISTINCT nullif(b.pid, 0),
       CASE WHEN b.pid = 0 THEN 'a prepared transaction, see pg_prepared_xacts'
            ELSE concat('user ', coalesce(a.usename, '?'), ' from ',
                        coalesce(host(a.client_addr), 'local socket'), ', server process ', b.pid,
                        ' (' || nullif(a.application_name, '') || ')') END,
       CASE WHEN a.xact_start IS NULL THEN 'since a time the server does not tell'
            ELSE concat('in a transaction since ', to_char(a.xact_start, 'YYYY-MM-DD HH24:MI:SS TZ'),
                        CASE WHEN a.wait_event_type = 'Lock' THEN ', which itself waits with'
                             WHEN a.state = 'active' THEN ', at work on'
                             ELSE ', idle; its last statement' END) END,
       a.query
FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(${session})) AS b (pid)
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
