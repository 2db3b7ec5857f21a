SELECT c.table_name AS table_name, c.column_name AS column_name, c.column_default AS column_default,
       c.is_nullable = 'YES' AS nullable, c.column_type AS column_type, c.collation_name AS collation, c.extra AS extra,
       c.column_comment AS comment, c.generation_expression AS generation_expression, c.srs_id AS srid
FROM information_schema.columns c
WHERE c.table_schema = database()
ORDER BY c.table_name, c.ordinal_position
