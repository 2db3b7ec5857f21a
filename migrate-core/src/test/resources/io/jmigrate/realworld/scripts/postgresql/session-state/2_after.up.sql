CREATE TABLE there (id int, at timestamptz DEFAULT '2020-01-01 00:00:00', day date DEFAULT '01/02/2003');
CREATE TEMP TABLE scratch AS SELECT 2 AS n;
INSERT INTO there SELECT n FROM scratch;
SET ROLE pg_monitor;
