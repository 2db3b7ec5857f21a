ALTER TABLE people RENAME COLUMN crew_id TO team_id;
