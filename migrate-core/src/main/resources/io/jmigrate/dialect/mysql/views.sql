SELECT 'view' AS kind, v.table_name AS name,
       CONCAT_WS('\n', v.view_definition, v.check_option, v.security_type) AS definition
FROM information_schema.views v
WHERE v.table_schema = database()
