SELECT table_schema, table_name, table_type, storage_type, remarks
FROM information_schema.tables
WHERE table_schema <> 'INFORMATION_SCHEMA' AND lower(table_name) NOT LIKE 'jmigrate\_%' AND (${whole} OR lower(table_name) IN (${names}))
ORDER BY 1, 2;
SELECT table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type, character_maximum_length,
       numeric_precision, numeric_scale, datetime_precision, is_identity, generation_expression, remarks, domain_name,
       identity_generation, column_on_update, default_on_null, is_visible
FROM information_schema.columns
WHERE table_schema <> 'INFORMATION_SCHEMA' AND lower(table_name) NOT LIKE 'jmigrate\_%' AND (${whole} OR lower(table_name) IN (${names}))
ORDER BY 1, 2, 4;
SELECT i.table_schema, i.table_name, i.index_name, c.ordinal_position, c.column_name, c.ordering_specification, c.is_unique, i.remarks
FROM information_schema.indexes i
LEFT JOIN information_schema.index_columns c ON c.index_schema = i.index_schema AND c.index_name = i.index_name
WHERE lower(i.table_name) NOT LIKE 'jmigrate\_%' AND (${whole} OR lower(i.table_name) IN (${names}) OR lower(i.index_name) IN (${names}))
ORDER BY 1, 2, 3, 4;
SELECT t.constraint_schema, t.table_name, t.constraint_name, t.constraint_type, c.check_clause
FROM information_schema.table_constraints t
LEFT JOIN information_schema.check_constraints c
  ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
WHERE lower(t.table_name) NOT LIKE 'jmigrate\_%' AND (${whole} OR lower(t.table_name) IN (${names}))
ORDER BY 1, 2, 3;
SELECT table_schema, table_name, view_definition
FROM information_schema.views
WHERE table_schema <> 'INFORMATION_SCHEMA' AND (${whole} OR lower(table_name) IN (${names}))
ORDER BY 1, 2;
SELECT trigger_schema, trigger_name, event_object_table, event_manipulation, java_class, remarks
FROM information_schema.triggers
WHERE ${whole} OR lower(trigger_name) IN (${names})
ORDER BY 1, 2;
SELECT routine_schema, routine_name, specific_name, routine_definition, external_name, remarks
FROM information_schema.routines
WHERE routine_schema <> 'INFORMATION_SCHEMA' AND (${whole} OR lower(routine_name) IN (${names}))
ORDER BY 1, 2, 3;
SELECT sequence_schema, sequence_name, data_type, start_value, minimum_value, maximum_value, increment, cycle_option, cache, remarks
FROM information_schema.sequences
WHERE ${whole} OR lower(sequence_name) IN (${names})
ORDER BY 1, 2;
SELECT domain_schema, domain_name, data_type, character_maximum_length, domain_default, remarks
FROM information_schema.domains
WHERE domain_schema <> 'INFORMATION_SCHEMA' AND (${whole} OR lower(domain_name) IN (${names}))
ORDER BY 1, 2;
SELECT d.domain_schema, d.domain_name, d.constraint_name, c.check_clause, d.remarks
FROM information_schema.domain_constraints d
LEFT JOIN information_schema.check_constraints c
  ON c.constraint_schema = d.constraint_schema AND c.constraint_name = d.constraint_name
WHERE ${whole} OR lower(d.domain_name) IN (${names})
ORDER BY 1, 2, 3;
SELECT schema_name, remarks FROM information_schema.schemata WHERE lower(schema_name) IN (${names}) ORDER BY 1;
SELECT constant_schema, constant_name, value_definition FROM information_schema.constants WHERE ${whole} OR lower(constant_name) IN (${names}) ORDER BY 1, 2;
SELECT synonym_schema, synonym_name, synonym_for, synonym_for_schema FROM information_schema.synonyms
WHERE ${whole} OR lower(synonym_name) IN (${names}) ORDER BY 1, 2;
SELECT grantee, granteetype, grantedrole, rights, table_schema, table_name FROM information_schema.rights ORDER BY 1, 3, 4, 5, 6;
SELECT user_name, is_admin FROM information_schema.users ORDER BY 1;
SELECT role_name FROM information_schema.roles ORDER BY 1
