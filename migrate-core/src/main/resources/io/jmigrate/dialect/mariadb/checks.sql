SELECT k.table_name AS table_name, k.constraint_name AS constraint_name, k.check_clause AS check_clause, TRUE AS enforced,
       k.level AS level
FROM information_schema.check_constraints k
WHERE k.constraint_schema = database()
ORDER BY k.table_name, k.constraint_name
