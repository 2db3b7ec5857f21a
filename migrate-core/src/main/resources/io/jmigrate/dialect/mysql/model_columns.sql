SELECT c.table_schema AS `schema`, c.table_name AS `table`, TRUE AS home, c.column_name AS name, c.column_type AS type,
       c.is_nullable = 'YES' AS nullable,
       c.column_default IS NOT NULL OR c.extra LIKE '%auto_increment%' OR c.generation_expression <> '' AS filled,
       k.check_clause AS `check`
FROM information_schema.columns c
LEFT JOIN (information_schema.table_constraints t
           JOIN information_schema.check_constraints k
             ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name)
  ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.constraint_type = 'CHECK'
  AND t.enforced = 'YES' AND LOCATE(CONCAT('`', c.column_name, '`'), k.check_clause) > 0
WHERE c.table_schema = database() AND c.table_name IN (${tables})
ORDER BY c.table_name, c.ordinal_position, k.constraint_name
