ALTER TABLE people DROP CHECK people_team;
ALTER TABLE people RENAME COLUMN team_id TO crew_id;
ALTER TABLE people ADD CONSTRAINT people_team CHECK (crew_id > 0);
