ALTER TABLE people DROP CHECK people_team;
ALTER TABLE people RENAME COLUMN crew_id TO team_id;
ALTER TABLE people ADD CONSTRAINT people_team CHECK (team_id > 0);
