ALTER TABLE people RENAME COLUMN crew_id TO team_id;

ALTER TABLE people RENAME CONSTRAINT people_crew_id_not_null TO people_team_id_not_null;
