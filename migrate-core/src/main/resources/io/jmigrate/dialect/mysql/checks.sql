SELECT t.table_name AS table_name, t.constraint_name AS constraint_name, k.check_clause AS check_clause,
       t.enforced = 'YES' AS enforced, NULL AS level
FROM information_schema.table_constraints t
JOIN information_schema.check_constraints k
  ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
WHERE t.table_schema = database() AND t.constraint_schema = database() AND t.constraint_type = 'CHECK'
ORDER BY t.table_name, t.constraint_name
