CREATE TABLE auth.users (id int, "user" text, role text)

SELECT a.b.c FROM a.b

ALTER TABLE users DROP COLUMN role, DROP "database"

CREATE SCHEMA IF NOT EXISTS auth AUTHORIZATION app

GRANT SELECT, UPDATE (name) ON users TO app WITH GRANT OPTION

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC

ALTER DEFAULT PRIVILEGES IN SCHEMA auth GRANT SELECT ON TABLES TO app

ALTER TABLE users OWNER TO app

SET ROLE app

SET search_path TO auth

COMMENT ON TABLE users IS 'not: CREATE DATABASE other'

INSERT INTO notes VALUES ('DROP DATABASE other; GRANT a TO b; COPY t TO PROGRAM ''x''')

COPY users FROM stdin

COPY users TO stdout

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA extensions

CREATE EXTENSION pgcrypto

SELECT * FROM pg_database WHERE datname = current_database()

SELECT 1 FROM pg_catalog.pg_roles

DO $$ BEGIN
  RAISE NOTICE 'create role app if you want';
  EXECUTE 'DROP INDEX ' || quote_ident('i');
END $$

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.database := 'CREATE DATABASE x';
  GRANT SELECT ON t TO app;
  RETURN NEW;
END $$

CREATE FUNCTION f() RETURNS text LANGUAGE 'sql' AS 'SELECT ''x'''

CREATE POLICY p ON users TO app USING (true)

CREATE PUBLICATION p FOR TABLE users

CREATE TABLE load (copy int, reset int)

PREPARE q AS SELECT 1

COMMENT ON COLUMN users.role IS 'x'

ALTER TYPE role ADD VALUE 'user'
