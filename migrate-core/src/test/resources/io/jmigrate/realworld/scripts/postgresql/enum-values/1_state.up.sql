CREATE TYPE state AS ENUM ('new', 'old'); CREATE TABLE job (id serial PRIMARY KEY, state state NOT NULL DEFAULT 'new');
