CREATE DATABASE other

drop database if exists other

ALTER DATABASE other SET work_mem TO '1GB'

COMMENT ON DATABASE other IS 'x'

GRANT CONNECT ON DATABASE other TO app

CREATE ROLE app LOGIN

CREATE USER app PASSWORD 'x'

ALTER USER app SUPERUSER

DROP GROUP app

GRANT admin TO app

REVOKE ADMIN OPTION FOR admin FROM app

REASSIGN OWNED BY app TO postgres

DROP OWNED BY app

UPDATE pg_catalog.pg_authid SET rolsuper = true

DELETE FROM pg_auth_members

UPDATE "pg_database" SET datistemplate = true

CREATE TABLESPACE fast LOCATION '/mnt'

ALTER SYSTEM SET work_mem TO '1GB'

CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw

CREATE USER MAPPING FOR app SERVER other

CREATE FOREIGN TABLE t (id int) SERVER other

IMPORT FOREIGN SCHEMA public FROM SERVER other INTO public

CREATE SUBSCRIPTION s CONNECTION 'host=other' PUBLICATION p

CREATE EXTENSION IF NOT EXISTS "dblink"

SELECT * FROM dblink('dbname=other', 'DELETE FROM t') AS t(id int)

SELECT public.dblink_exec('dbname=other', 'DROP TABLE t')

CREATE EXTENSION postgres_fdw WITH SCHEMA public

CREATE FUNCTION f() RETURNS int AS 'x.so', 'f' LANGUAGE C STRICT

CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE plpython3u AS $$ import os $$

LOAD 'auto_explain'

COPY t TO '/tmp/t.csv'

COPY (SELECT 1) TO PROGRAM 'rm -rf /'

COPY t FROM '/etc/passwd'

SELECT lo_export(1, '/tmp/x')

SELECT pg_terminate_backend(pid) FROM pg_stat_activity

SELECT pg_catalog.pg_reload_conf()

SELECT pg_create_logical_replication_slot('s', 'pgoutput')

PREPARE TRANSACTION 'x'

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
    CREATE ROLE app;
  END IF;
END $$

DO $p$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = auth', current_database()); END $p$

DO LANGUAGE plpgsql 'BEGIN CREATE ROLE app; END'

CREATE FUNCTION f() RETURNS void AS $$
DECLARE sql text;
BEGIN
  sql := 'CREATE DATA' || 'BASE other';
  EXECUTE sql;
END $$ LANGUAGE plpgsql

CREATE FUNCTION f() RETURNS void LANGUAGE 'plpgsql' AS 'BEGIN EXECUTE ''DROP ROLE '' || quote_ident(x); END'

CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ SELECT dblink_exec('x', 'y') $$

CREATE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC SELECT pg_terminate_backend(1); END

/* harmless */ DROP /* really */ DATABASE other
