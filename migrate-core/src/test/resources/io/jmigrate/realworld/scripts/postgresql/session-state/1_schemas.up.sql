CREATE SCHEMA one;
CREATE SCHEMA two;
SET search_path = one, public;
CREATE TABLE here (id int);
CREATE TEMP TABLE scratch AS SELECT 1 AS n;
SET timezone = 'Asia/Tokyo';
SET client_encoding = 'LATIN1';
SET default_transaction_isolation = 'serializable';
SET statement_timeout = '10s';
