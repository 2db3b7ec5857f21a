CREATE TABLE users (
  id bigint NOT NULL,
  email_address varchar(80) NOT NULL,
  name varchar(100),
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
