SELECT routine_schema, routine_name, routine_type, routine_definition, external_name FROM information_schema.routines WHERE routine_schema <> 'INFORMATION_SCHEMA';
SELECT constant_schema, constant_name, value_definition FROM information_schema.constants
