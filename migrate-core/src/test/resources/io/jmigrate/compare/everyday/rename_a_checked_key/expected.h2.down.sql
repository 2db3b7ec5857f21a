ALTER TABLE people ALTER COLUMN crew_id RENAME TO team_id;
