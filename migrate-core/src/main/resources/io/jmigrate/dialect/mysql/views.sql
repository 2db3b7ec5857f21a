SELECT 'view' AS kind, v.table_name AS name
FROM information_schema.views v
WHERE v.table_schema = database()
