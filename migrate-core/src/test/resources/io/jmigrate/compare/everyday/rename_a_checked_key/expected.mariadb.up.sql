ALTER TABLE people RENAME COLUMN team_id TO crew_id;
