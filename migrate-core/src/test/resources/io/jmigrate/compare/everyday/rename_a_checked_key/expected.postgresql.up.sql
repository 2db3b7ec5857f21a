ALTER TABLE people RENAME COLUMN team_id TO crew_id;

ALTER TABLE people RENAME CONSTRAINT people_team_id_not_null TO people_crew_id_not_null;
