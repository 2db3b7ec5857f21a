SELECT t.table_name AS table_name, t.table_type AS table_type, t.engine AS engine, t.table_collation AS collation,
       t.table_comment AS comment
FROM information_schema.tables t
WHERE t.table_schema = database() AND t.table_type <> 'VIEW'
ORDER BY t.table_name
