-- of =object_kind table_schema.table_name without create_time, table_type
SELECT table_schema, table_name, table_type, CASE table_type WHEN 'VIEW' THEN 'view' WHEN 'SEQUENCE' THEN 'sequence' ELSE 'table' END AS object_kind, engine, row_format, table_collation, create_options, table_comment, create_time
FROM information_schema.tables
WHERE (table_schema = database() OR lower(table_schema) IN (${names})) AND table_name NOT LIKE 'jmigrate\_%' AND ${named table_name}
ORDER BY 1, 2;
-- of table table_schema.table_name: column column_name
SELECT table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, column_type, collation_name, extra,
       column_comment, generation_expression
FROM information_schema.columns
WHERE (table_schema = database() OR lower(table_schema) IN (${names})) AND table_name NOT LIKE 'jmigrate\_%' AND ${found table_name}
ORDER BY 1, 2, 4;
-- of table table_schema.table_name: index index_name without seq_in_index
SELECT table_schema, table_name, index_name, seq_in_index, column_name, sub_part, non_unique, index_type, index_comment
FROM information_schema.statistics
WHERE (table_schema = database() OR lower(table_schema) IN (${names})) AND table_name NOT LIKE 'jmigrate\_%' AND ${found table_name}
ORDER BY 1, 2, 3, 4;
-- of table table_schema.table_name: constraint constraint_name
SELECT c.table_schema, c.table_name, c.constraint_name, c.constraint_type, k.check_clause
FROM information_schema.table_constraints c
LEFT JOIN information_schema.check_constraints k
  ON k.constraint_schema = c.constraint_schema AND k.constraint_name = c.constraint_name AND k.table_name = c.table_name
WHERE (c.table_schema = database() OR lower(c.table_schema) IN (${names})) AND c.table_name NOT LIKE 'jmigrate\_%' AND ${found c.table_name}
ORDER BY 1, 2, 3, 4, 5;
-- of table constraint_schema.table_name: constraint constraint_name
SELECT constraint_schema, table_name, constraint_name, update_rule, delete_rule, referenced_table_name
FROM information_schema.referential_constraints
WHERE (constraint_schema = database() OR lower(constraint_schema) IN (${names})) AND (${whole} OR lower(table_name) IN (${names}))
ORDER BY 1, 2, 3;
-- of table constraint_schema.table_name: constraint constraint_name without ordinal_position
SELECT constraint_schema, table_name, constraint_name, ordinal_position, column_name, referenced_column_name
FROM information_schema.key_column_usage
WHERE (table_schema = database() OR lower(table_schema) IN (${names})) AND table_name NOT LIKE 'jmigrate\_%' AND ${found table_name}
ORDER BY 1, 2, 3, 4;
-- of view table_schema.table_name
SELECT table_schema, table_name, view_definition
FROM information_schema.views
WHERE (table_schema = database() OR lower(table_schema) IN (${names})) AND (${whole} OR lower(table_name) IN (${names}))
ORDER BY 1, 2;
-- of table trigger_schema.event_object_table: trigger trigger_name without created
SELECT trigger_schema, trigger_name, event_object_table, event_manipulation, action_timing, action_statement, created
FROM information_schema.triggers
WHERE (trigger_schema = database() OR lower(trigger_schema) IN (${names})) AND (${whole} OR lower(trigger_name) IN (${names}) OR lower(event_object_table) IN (${names}))
ORDER BY 1, 2;
-- of =routine_type routine_schema.routine_name without created
SELECT routine_schema, routine_name, routine_type, routine_definition, routine_comment, sql_data_access, security_type, created
FROM information_schema.routines
WHERE (routine_schema = database() OR lower(routine_schema) IN (${names})) AND (${whole} OR lower(routine_name) IN (${names}))
ORDER BY 1, 2, 3;
-- of event event_schema.event_name
SELECT event_schema, event_name, event_definition, status, execute_at, interval_value, interval_field, event_comment
FROM information_schema.events
WHERE (event_schema = database() OR lower(event_schema) IN (${names})) AND (${whole} OR lower(event_name) IN (${names}))
ORDER BY 1, 2;
-- of table table_schema.table_name: partition partition_name
SELECT table_schema, table_name, partition_name, partition_method, partition_expression, partition_description
FROM information_schema.partitions
WHERE (table_schema = database() OR lower(table_schema) IN (${names})) AND partition_name IS NOT NULL AND (${whole} OR lower(table_name) IN (${names}))
ORDER BY 1, 2, 3;
SELECT grantee, privilege_type, is_grantable
FROM information_schema.user_privileges
WHERE ${accounts} AND (${whole} OR lower(substring_index(substring(grantee, 2), '''', 1)) IN (${names}))
ORDER BY 1, 2;
SELECT grantee, table_schema, privilege_type, is_grantable
FROM information_schema.schema_privileges
WHERE ${accounts} AND (${whole} OR lower(substring_index(substring(grantee, 2), '''', 1)) IN (${names}))
ORDER BY 1, 2, 3;
SELECT grantee, table_schema, table_name, privilege_type, is_grantable
FROM information_schema.table_privileges
WHERE ${accounts} AND (${whole} OR lower(substring_index(substring(grantee, 2), '''', 1)) IN (${names}))
ORDER BY 1, 2, 3, 4;
SELECT role_name, grantee, is_grantable
FROM information_schema.applicable_roles
WHERE ${accounts} AND (${whole} OR lower(role_name) IN (${names}))
ORDER BY 1, 2;
SELECT schema_name, default_character_set_name, default_collation_name
FROM information_schema.schemata
WHERE lower(schema_name) IN (${names})
ORDER BY 1
