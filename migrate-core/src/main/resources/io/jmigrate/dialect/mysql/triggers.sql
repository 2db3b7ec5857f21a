SELECT 'trigger' AS kind, t.trigger_name AS name,
       CONCAT_WS('\n', t.event_object_table, t.action_timing, t.event_manipulation, t.action_order, t.action_statement)
         AS definition
FROM information_schema.triggers t
WHERE t.trigger_schema = database()
