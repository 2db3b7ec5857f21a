CREATE TABLE users (
  id bigint NOT NULL,
  name varchar(100),
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
