SELECT 'event' AS kind, e.event_name AS name, e.starts = e.created AS starts_at_once
FROM information_schema.events e
WHERE e.event_schema = database()
