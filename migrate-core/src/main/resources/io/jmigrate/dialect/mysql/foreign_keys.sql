SELECT r.table_name AS table_name, r.constraint_name AS constraint_name, k.column_name AS column_name,
       k.referenced_table_schema = database() AS is_local, k.referenced_table_schema AS target_schema,
       k.referenced_table_name AS target, k.referenced_column_name AS target_column, r.delete_rule AS delete_rule,
       r.update_rule AS update_rule
FROM information_schema.referential_constraints r
JOIN information_schema.key_column_usage k
  ON k.table_schema = r.constraint_schema AND k.table_name = r.table_name
    AND k.constraint_name = r.constraint_name AND k.referenced_table_name IS NOT NULL
WHERE r.constraint_schema = database() AND k.table_schema = database()
ORDER BY r.table_name, r.constraint_name, k.ordinal_position
