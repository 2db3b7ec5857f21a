CREATE TYPE state AS ENUM ('draft', 'published');
CREATE TABLE users (
  id bigint NOT NULL,
  email varchar(80) NOT NULL,
  state state NOT NULL DEFAULT 'draft',
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
