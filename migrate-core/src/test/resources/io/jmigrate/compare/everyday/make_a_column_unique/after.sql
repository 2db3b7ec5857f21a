CREATE TABLE users (
  id bigint NOT NULL,
  email varchar(80) NOT NULL,
  name varchar(100),
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT users_email_key UNIQUE (email)
);
