-- migrate:up
CREATE ALIAS twice FOR "java.lang.Math.abs(int)";
UPDATE counters SET n = n + twice(-4);
CREATE CONSTANT step VALUE 5;
UPDATE counters SET n = n + step;
CREATE SCHEMA stock;
CREATE TABLE stock.items (id INT GENERATED ALWAYS AS IDENTITY, name VARCHAR(20));
INSERT INTO stock.items (name) VALUES ('one'), ('two');
TRUNCATE TABLE stock.items RESTART IDENTITY;
INSERT INTO stock.items (name) VALUES ('three');
-- migrate:down
DROP SCHEMA stock CASCADE;
DROP CONSTANT step;
DROP ALIAS twice;
UPDATE counters SET n = n - 9;
