CREATE TABLE users (
  id bigint NOT NULL,
  email varchar(80) NOT NULL,
  name varchar(100),
  born date,
  points integer DEFAULT 0 NOT NULL,
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
