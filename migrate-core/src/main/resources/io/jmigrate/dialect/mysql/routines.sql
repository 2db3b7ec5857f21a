SELECT lower(r.routine_type) AS kind, r.routine_name AS name
FROM information_schema.routines r
WHERE r.routine_schema = database()
