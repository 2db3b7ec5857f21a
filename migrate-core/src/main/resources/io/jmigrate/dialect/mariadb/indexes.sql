SELECT s.table_name AS table_name, s.index_name AS index_name, s.non_unique = 0 AS is_unique, s.index_type AS index_type,
       s.index_comment AS comment, s.ignored = 'YES' AS hidden, s.column_name AS column_name, NULL AS expression,
       s.collation = 'D' AS descending, s.sub_part AS sub_part
FROM information_schema.statistics s
WHERE s.table_schema = database()
ORDER BY s.table_name, s.index_name, s.seq_in_index
