SELECT h.session_id,
       'user ' || h.user_name || ' from ' || coalesce(h.client_addr, 'this process') || ', session ' || h.session_id,
       'connected since ' || to_char(h.session_start, 'YYYY-MM-DD HH24:MI:SS')
         || CASE WHEN h.executing_statement IS NULL THEN ', in a transaction' ELSE ', at work on' END,
       h.executing_statement
FROM information_schema.sessions me JOIN information_schema.sessions h ON h.session_id = me.blocker_id
WHERE me.session_id = ${session};

SELECT DISTINCT h.session_id,
       'user ' || h.user_name || ' from ' || coalesce(h.client_addr, 'this process') || ', session ' || h.session_id,
       'connected since ' || to_char(h.session_start, 'YYYY-MM-DD HH24:MI:SS')
         || CASE WHEN h.executing_statement IS NULL THEN ', in a transaction' ELSE ', at work on' END,
       h.executing_statement
FROM information_schema.sessions me
JOIN information_schema.locks l
  ON l.session_id <> me.session_id AND locate(lower(l.table_name), lower(me.executing_statement)) > 0
JOIN information_schema.sessions h ON h.session_id = l.session_id
WHERE me.session_id = ${session}
