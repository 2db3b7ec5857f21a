CREATE TABLE teams (id bigint NOT NULL, CONSTRAINT teams_pkey PRIMARY KEY (id));

CREATE TABLE people (
  id bigint NOT NULL,
  crew_id bigint NOT NULL,
  CONSTRAINT people_pkey PRIMARY KEY (id),
  CONSTRAINT people_team CHECK (crew_id > 0)
);
CREATE INDEX people_team_idx ON people (crew_id);
ALTER TABLE people ADD CONSTRAINT people_team_fkey FOREIGN KEY (crew_id) REFERENCES teams (id);
