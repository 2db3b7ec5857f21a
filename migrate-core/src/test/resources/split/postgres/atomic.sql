CREATE FUNCTION one(a int, b int DEFAULT (1)) RETURNS int
LANGUAGE SQL
BEGIN ATOMIC
  SELECT CASE WHEN a > b THEN CASE b WHEN 1 THEN 2 ELSE 3 END ELSE 4 END;
  SELECT t."end", t.end, t.case FROM t;
END;
create or replace procedure two() begin /* ; */ atomic insert into t values (1); end; select 2;
CREATE TABLE begin_atomic (begin int, atomic int, "end" int);
CREATE FUNCTION three() RETURNS int RETURN CASE WHEN true THEN 1 END;
BEGIN; SELECT CASE WHEN true THEN 1 END; END;
CREATE FUNCTION four() RETURNS void LANGUAGE plpgsql AS 'BEGIN ATOMIC; END';
CREATE VIEW begin AS SELECT 1;
