SELECT lower(r.routine_type) AS kind, r.routine_name AS name,
       CONCAT_WS('\n', p.parameters, r.routine_definition, r.is_deterministic, r.sql_data_access, r.security_type,
         r.routine_comment) AS definition
FROM information_schema.routines r
LEFT JOIN (
  SELECT a.specific_name AS routine, a.routine_type AS type,
         GROUP_CONCAT(CONCAT_WS(' ', a.parameter_mode, a.parameter_name, a.dtd_identifier, a.collation_name)
           ORDER BY a.ordinal_position) AS parameters
  FROM information_schema.parameters a
  WHERE a.specific_schema = database()
  GROUP BY a.specific_name, a.routine_type
) p ON p.routine = r.specific_name AND p.type = r.routine_type
WHERE r.routine_schema = database()
