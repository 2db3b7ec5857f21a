CREATE TABLE users (
  id bigint NOT NULL,
  email varchar(80) NOT NULL,
  state enum('draft','published') NOT NULL DEFAULT 'draft',
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
