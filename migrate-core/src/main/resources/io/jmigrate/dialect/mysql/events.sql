SELECT 'event' AS kind, e.event_name AS name,
       CONCAT_WS('\n', e.event_type, e.interval_value, e.interval_field, e.on_completion, e.status, e.event_comment,
         e.event_definition) AS definition
FROM information_schema.events e
WHERE e.event_schema = database()
