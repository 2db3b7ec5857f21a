CREATE TABLE t (id INT, `user` INT, role INT, `database` INT) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4

ALTER TABLE t DROP user, DROP role, ADD server INT

ALTER DATABASE CHARACTER SET utf8mb4

SELECT a.id, b.id FROM a JOIN b ON a.id = b.id WHERE a.x = b.x ORDER BY a.id, b.id

SELECT a.id FROM a LEFT JOIN b ON (a.x = b.x AND b.y = a.y), c WHERE c.id = a.id

SELECT a.* FROM t a USE INDEX (i) GROUP BY a.x, a.y HAVING count(a.z) > 1

INSERT INTO t (a, b) SELECT s.a, s.b FROM s ON DUPLICATE KEY UPDATE t.a = s.a, t.b = s.b

UPDATE t a JOIN s b ON a.id = b.id SET a.x = b.x, a.y = b.y WHERE a.z = b.z

DELETE a FROM a JOIN b ON a.id = b.id WHERE b.x = a.x

DELETE a.* FROM a JOIN b ON a.id = b.id

SELECT EXTRACT(DAY FROM a.d), TRIM(LEADING 'x' FROM a.s), SUBSTRING(a.s FROM 2) FROM a

SELECT REPLACE(a.x, 'b', 'c'), INSERT(a.x, 1, 1, 'y'), TRUNCATE(a.n, 2) FROM a

SELECT COUNT(*) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()

SELECT EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.STATISTICS s WHERE s.table_schema = database()) INTO @x

SET @x = @@GLOBAL.sql_mode

SET SESSION sql_mode = 'ANSI'

SET @@SESSION.foreign_key_checks = 0

SET NAMES utf8mb4

SET foreign_key_checks = 0

CREATE TABLE t (id INT, FOREIGN KEY (id) REFERENCES u (id) ON DELETE CASCADE ON UPDATE CASCADE)

CREATE VIEW v AS SELECT a.id, b.id AS other FROM a JOIN b ON a.id = b.id

CREATE INDEX i ON t (a, b)

CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW BEGIN
  IF NEW.a <> OLD.a THEN SET NEW.b = OLD.b; END IF;
  SELECT max(id) INTO NEW.c FROM u;
END

CREATE DEFINER=`root`@`localhost` PROCEDURE p() BEGIN UPDATE t x SET x.a = 1; END

INSERT INTO notes VALUES ('GRANT ALL ON *.* TO root', 'DROP DATABASE other', 'a.b')

SET @s = IF(@n > 0, 'SELECT 1', CONCAT('ALTER TABLE t ADD INDEX ', @i, ' (a)'))

PREPARE s FROM @s

EXECUTE s

DEALLOCATE PREPARE s

CREATE TABLE t2 LIKE t

RENAME TABLE a TO b, c TO d

ALTER TABLE t RENAME TO u

ALTER TABLE t RENAME COLUMN a TO b

SELECT a.x AS reset, a.y AS restart, event, a.z FROM a

SELECT event, view, a.b FROM a

LOCK TABLES a READ, b WRITE

UNLOCK TABLES

INSERT INTO t SET t.a = 1

SELECT t.a FROM t FOR UPDATE

SELECT x.a FROM (SELECT b.a FROM b) x

SELECT jt.a FROM t, JSON_TABLE(t.doc, '$[*]' COLUMNS (a INT PATH '$.a')) jt

SELECT row_number() OVER (PARTITION BY a.x, a.y ORDER BY a.z) FROM a

ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a) REFERENCES u (id), ADD KEY k (b)

DROP TABLE IF EXISTS a, b

SELECT a.k FROM a WHERE a.k IN (SELECT b.k FROM b WHERE b.x = a.x)

DROP TRIGGER IF EXISTS tr

CALL p(1, 2)
