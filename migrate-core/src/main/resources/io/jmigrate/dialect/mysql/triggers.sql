SELECT t.trigger_name AS name, t.event_object_table AS table_name, CONCAT(t.action_timing, ' ', t.event_manipulation) AS event
FROM information_schema.triggers t
WHERE t.trigger_schema = database()
ORDER BY t.event_object_table, t.action_timing, t.event_manipulation, t.action_order
