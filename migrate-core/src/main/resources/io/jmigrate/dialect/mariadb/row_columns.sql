SELECT c.table_schema AS `schema`, c.table_name AS `table`,
       CASE WHEN t.engine IN ('InnoDB', 'ndbcluster', 'RocksDB') THEN NULL ELSE t.engine END AS engine, c.column_name AS name,
       LOWER(c.column_type) AS type, COALESCE(c.generation_expression, '') <> '' AS `generated`,
       c.extra LIKE '%auto_increment%' AS `counted`, COALESCE(k.seq_in_index, 0) AS `key`
FROM information_schema.columns c
JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
LEFT JOIN information_schema.statistics k
  ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name
  AND k.index_name = 'PRIMARY'
WHERE LOWER(c.table_name) = LOWER(?) AND CASE WHEN ? = '' THEN c.table_schema = DATABASE() ELSE c.table_schema = ? END
ORDER BY c.table_schema, c.table_name, c.ordinal_position
