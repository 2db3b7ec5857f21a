CREATE TABLE stamp (t TIMESTAMP NULL, s VARCHAR(300), x INT, z VARCHAR(10));
INSERT INTO stamp VALUES ('2020-01-01 00:00:00', @@sql_mode, @x, @@time_zone);
CREATE FUNCTION strict() RETURNS INT DETERMINISTIC RETURN 1;
CREATE TABLE made AS SELECT 'text' AS c, _latin1'é' AS d, 1.5 AS e;
SET GLOBAL log_bin_trust_function_creators = 1;
