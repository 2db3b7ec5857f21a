SELECT DISTINCT p.id, concat('user ', p.user, ' from ', p.host, ', connection ', p.id),
       concat('in a transaction since ', date_format(h.trx_started, '%Y-%m-%d %H:%i:%s'),
              CASE WHEN p.command = 'Sleep' THEN ', idle' ELSE ', at work on' END), p.info
FROM information_schema.innodb_trx me
JOIN information_schema.innodb_lock_waits w ON w.requesting_trx_id = me.trx_id
JOIN information_schema.innodb_trx h ON h.trx_id = w.blocking_trx_id
JOIN information_schema.processlist p ON p.id = h.trx_mysql_thread_id
WHERE me.trx_mysql_thread_id = ${session};

SELECT DISTINCT p.id, concat('user ', p.user, ' from ', p.host, ', connection ', p.id),
       concat(CASE WHEN p.command = 'Sleep' THEN 'idle since ' ELSE 'at work since ' END,
              date_format(now() - INTERVAL p.time SECOND, '%Y-%m-%d %H:%i:%s'),
              CASE WHEN p.info IS NULL THEN '' ELSE ' on' END), p.info
FROM information_schema.processlist me
JOIN information_schema.metadata_lock_info h
  ON h.thread_id <> me.id AND locate(lower(h.table_name), lower(me.info)) > 0 AND h.table_name <> ''
JOIN information_schema.processlist p ON p.id = h.thread_id
WHERE me.id = ${session};

SELECT DISTINCT p.id, concat('user ', p.user, ' from ', p.host, ', connection ', p.id),
       concat(CASE WHEN p.command = 'Sleep' THEN 'idle since ' ELSE 'at work since ' END,
              date_format(now() - INTERVAL p.time SECOND, '%Y-%m-%d %H:%i:%s'),
              CASE WHEN p.info IS NULL THEN '' ELSE ' on' END), p.info
FROM performance_schema.threads me
JOIN performance_schema.metadata_locks w ON w.owner_thread_id = me.thread_id AND w.lock_status = 'PENDING'
JOIN performance_schema.metadata_locks h ON h.lock_status = 'GRANTED' AND h.object_type = w.object_type
  AND h.object_schema <=> w.object_schema AND h.object_name <=> w.object_name
  AND h.owner_thread_id <> w.owner_thread_id
JOIN performance_schema.threads t ON t.thread_id = h.owner_thread_id
JOIN information_schema.processlist p ON p.id = t.processlist_id
WHERE me.processlist_id = ${session};

-- perhaps
SELECT p.id, concat('user ', p.user, ' from ', p.host, ', connection ', p.id),
       concat('in a transaction since ', date_format(x.trx_started, '%Y-%m-%d %H:%i:%s'),
              CASE WHEN p.command = 'Sleep' THEN ', idle' ELSE ', at work on' END), p.info
FROM information_schema.innodb_trx x
JOIN information_schema.processlist p ON p.id = x.trx_mysql_thread_id
WHERE p.id <> ${session} AND p.id <> connection_id()
