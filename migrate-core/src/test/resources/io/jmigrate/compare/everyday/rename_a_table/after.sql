CREATE TABLE people (
  id bigint NOT NULL,
  email varchar(80) NOT NULL,
  name varchar(100),
  CONSTRAINT people_pkey PRIMARY KEY (id)
);
