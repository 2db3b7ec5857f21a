SELECT t.trigger_name AS name, t.event_object_table AS table_name, t.action_timing AS timing, t.event_manipulation AS event,
       t.action_statement AS body, t.sql_mode AS sql_mode
FROM information_schema.triggers t
WHERE t.trigger_schema = database()
ORDER BY t.event_object_table, t.action_timing, t.event_manipulation, t.action_order
