SELECT c.table_schema AS `schema`, c.table_name AS `table`, TRUE AS home, c.column_name AS name, c.column_type AS type,
       c.is_nullable = 'YES' AS nullable,
       c.column_default IS NOT NULL OR c.extra LIKE '%auto_increment%' OR c.is_generated = 'ALWAYS' AS filled,
       k.check_clause AS `check`
FROM information_schema.columns c
LEFT JOIN information_schema.check_constraints k
  ON k.constraint_schema = c.table_schema AND k.table_name = c.table_name
  AND LOCATE(CONCAT('`', c.column_name, '`'), k.check_clause) > 0
WHERE c.table_schema = database() AND c.table_name IN (${tables})
ORDER BY c.table_name, c.ordinal_position, k.constraint_name
