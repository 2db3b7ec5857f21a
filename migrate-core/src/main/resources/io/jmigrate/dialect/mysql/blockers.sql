SELECT DISTINCT t.processlist_id,
       concat('user ', t.processlist_user, ' from ', t.processlist_host, ', connection ', t.processlist_id,
              coalesce(concat(' (', (SELECT attr_value FROM performance_schema.session_connect_attrs a
                                     WHERE a.processlist_id = t.processlist_id
                                       AND a.attr_name = 'program_name' LIMIT 1), ')'), '')),
       concat(CASE WHEN t.processlist_command = 'Sleep' THEN 'idle since ' ELSE 'at work since ' END,
              date_format(now() - INTERVAL t.processlist_time SECOND, '%Y-%m-%d %H:%i:%s'),
              CASE WHEN t.processlist_command = 'Sleep' THEN '; its last statement' ELSE ' on' END),
       coalesce(t.processlist_info,
                (SELECT s.sql_text FROM performance_schema.events_statements_current s
                 WHERE s.thread_id = t.thread_id AND s.nesting_event_id IS NULL LIMIT 1))
FROM performance_schema.threads me
JOIN performance_schema.metadata_locks w ON w.owner_thread_id = me.thread_id AND w.lock_status = 'PENDING'
JOIN performance_schema.metadata_locks h ON h.lock_status = 'GRANTED' AND h.object_type = w.object_type
  AND h.object_schema <=> w.object_schema AND h.object_name <=> w.object_name
  AND h.owner_thread_id <> w.owner_thread_id
JOIN performance_schema.threads t ON t.thread_id = h.owner_thread_id
WHERE me.processlist_id = ${session};

SELECT DISTINCT t.processlist_id,
       concat('user ', t.processlist_user, ' from ', t.processlist_host, ', connection ', t.processlist_id,
              coalesce(concat(' (', (SELECT attr_value FROM performance_schema.session_connect_attrs a
                                     WHERE a.processlist_id = t.processlist_id
                                       AND a.attr_name = 'program_name' LIMIT 1), ')'), '')),
       concat(CASE WHEN t.processlist_command = 'Sleep' THEN 'idle since ' ELSE 'at work since ' END,
              date_format(now() - INTERVAL t.processlist_time SECOND, '%Y-%m-%d %H:%i:%s'),
              CASE WHEN t.processlist_command = 'Sleep' THEN '; its last statement' ELSE ' on' END),
       coalesce(t.processlist_info,
                (SELECT s.sql_text FROM performance_schema.events_statements_current s
                 WHERE s.thread_id = t.thread_id AND s.nesting_event_id IS NULL LIMIT 1))
FROM performance_schema.threads me
JOIN performance_schema.data_lock_waits w ON w.requesting_thread_id = me.thread_id
JOIN performance_schema.threads t ON t.thread_id = w.blocking_thread_id
WHERE me.processlist_id = ${session};

-- perhaps
SELECT p.id, concat('user ', p.user, ' from ', p.host, ', connection ', p.id),
       concat('in a transaction since ', date_format(x.trx_started, '%Y-%m-%d %H:%i:%s')), p.info
FROM information_schema.innodb_trx x
JOIN information_schema.processlist p ON p.id = x.trx_mysql_thread_id
WHERE p.id <> ${session} AND p.id <> connection_id()
