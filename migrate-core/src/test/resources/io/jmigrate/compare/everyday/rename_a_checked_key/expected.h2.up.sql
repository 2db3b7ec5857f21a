ALTER TABLE people ALTER COLUMN team_id RENAME TO crew_id;
