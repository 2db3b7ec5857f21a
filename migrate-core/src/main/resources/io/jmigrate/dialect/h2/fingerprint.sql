-- of synonym synonym_schema.synonym_name without table_name
SELECT synonym_schema, synonym_name, synonym_for, synonym_for_schema, synonym_for AS table_name FROM information_schema.synonyms
WHERE ${whole} OR lower(synonym_name) IN (${names}) ORDER BY 1, 2;
SELECT table_schema, table_name, index_name
FROM information_schema.indexes
WHERE ${index_alone} AND is_generated IS NOT TRUE AND lower(table_name) NOT LIKE 'jmigrate\_%' AND lower(index_name) IN (${names})
ORDER BY 1, 2, 3;
-- of =object_kind table_schema.table_name without table_type
SELECT table_schema, table_name, table_type, CASE table_type WHEN 'VIEW' THEN 'view' ELSE 'table' END AS object_kind, storage_type, remarks
FROM information_schema.tables
WHERE table_schema <> 'INFORMATION_SCHEMA' AND lower(table_name) NOT LIKE 'jmigrate\_%' AND ${named table_name}
ORDER BY 1, 2;
-- of table table_schema.table_name: column column_name
SELECT table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type, character_maximum_length,
       numeric_precision, numeric_scale, datetime_precision, is_identity, generation_expression, remarks, domain_name,
       identity_generation, column_on_update, default_on_null, is_visible
FROM information_schema.columns
WHERE table_schema <> 'INFORMATION_SCHEMA' AND lower(table_name) NOT LIKE 'jmigrate\_%' AND ${found table_name}
ORDER BY 1, 2, 4;
-- of table table_schema.table_name: index index_name
SELECT table_schema, table_name, index_name, index_type_name, is_generated, remarks
FROM information_schema.indexes
WHERE is_generated IS NOT TRUE AND lower(table_name) NOT LIKE 'jmigrate\_%' AND ${found table_name}
ORDER BY 1, 2, 3;
-- of table table_schema.table_name: index index_name without ordinal_position
SELECT table_schema, table_name, index_name, ordinal_position, column_name, ordering_specification, is_unique
FROM information_schema.index_columns
WHERE lower(table_name) NOT LIKE 'jmigrate\_%' AND ${found table_name}
  AND index_schema || '.' || index_name IN (
    SELECT index_schema || '.' || index_name FROM information_schema.indexes WHERE is_generated IS NOT TRUE AND ${found table_name})
ORDER BY 1, 2, 3, 4;
-- of table constraint_schema.table_name: constraint constraint_name
SELECT constraint_schema, table_name, constraint_name, constraint_type, remarks
FROM information_schema.table_constraints
WHERE lower(table_name) NOT LIKE 'jmigrate\_%' AND ${found table_name}
ORDER BY 1, 2, 3;
-- of table constraint_schema.table_name: constraint constraint_name without ordinal_position
SELECT constraint_schema, table_name, constraint_name, ordinal_position, column_name, position_in_unique_constraint
FROM information_schema.key_column_usage
WHERE lower(table_name) NOT LIKE 'jmigrate\_%' AND ${found table_name}
ORDER BY 1, 2, 3, 4;
-- of constraint constraint_schema.constraint_name
SELECT constraint_schema, constraint_name, check_clause
FROM information_schema.check_constraints
WHERE ${found constraint_name}
ORDER BY 1, 2;
-- of constraint constraint_schema.constraint_name
SELECT constraint_schema, constraint_name, unique_constraint_schema, unique_constraint_name, update_rule, delete_rule
FROM information_schema.referential_constraints
WHERE ${found constraint_name}
ORDER BY 1, 2;
-- of view table_schema.table_name
SELECT table_schema, table_name, view_definition
FROM information_schema.views
WHERE table_schema <> 'INFORMATION_SCHEMA' AND ${found table_name}
ORDER BY 1, 2;
-- of table trigger_schema.event_object_table: trigger trigger_name
SELECT trigger_schema, trigger_name, event_object_table, event_manipulation, java_class, remarks
FROM information_schema.triggers
WHERE ${whole} OR lower(trigger_name) IN (${names}) OR lower(event_object_table) IN (${names})
ORDER BY 1, 2;
-- of routine routine_schema.routine_name
SELECT routine_schema, routine_name, specific_name, routine_definition, external_name, remarks
FROM information_schema.routines
WHERE routine_schema <> 'INFORMATION_SCHEMA' AND (${whole} OR lower(routine_name) IN (${names}))
ORDER BY 1, 2, 3;
-- of sequence sequence_schema.sequence_name
SELECT sequence_schema, sequence_name, data_type, start_value, minimum_value, maximum_value, increment, cycle_option, cache, remarks
FROM information_schema.sequences
WHERE ${whole} OR lower(sequence_name) IN (${names})
ORDER BY 1, 2;
-- of domain domain_schema.domain_name
SELECT domain_schema, domain_name, data_type, character_maximum_length, domain_default, remarks
FROM information_schema.domains
WHERE domain_schema <> 'INFORMATION_SCHEMA' AND (${whole} OR lower(domain_name) IN (${names}))
ORDER BY 1, 2;
-- of domain domain_schema.domain_name: constraint constraint_name
SELECT d.domain_schema, d.domain_name, d.constraint_name, c.check_clause, d.remarks
FROM information_schema.domain_constraints d
LEFT JOIN information_schema.check_constraints c
  ON c.constraint_schema = d.constraint_schema AND c.constraint_name = d.constraint_name
WHERE ${whole} OR lower(d.domain_name) IN (${names})
ORDER BY 1, 2, 3;
-- of schema -.schema_name
SELECT schema_name, remarks FROM information_schema.schemata
WHERE schema_name NOT IN ('INFORMATION_SCHEMA') AND lower(schema_name) NOT LIKE 'jmigrate\_%' AND (${whole} OR lower(schema_name) IN (${names})) ORDER BY 1;
-- of constant constant_schema.constant_name
SELECT constant_schema, constant_name, value_definition FROM information_schema.constants WHERE ${whole} OR lower(constant_name) IN (${names}) ORDER BY 1, 2;
-- of grant -.grantee: right table_name
SELECT grantee, granteetype, grantedrole, rights, table_schema, table_name FROM information_schema.rights ORDER BY 1, 3, 4, 5, 6;
-- of user -.user_name
SELECT user_name, is_admin FROM information_schema.users ORDER BY 1;
-- of role -.role_name
SELECT role_name FROM information_schema.roles ORDER BY 1
