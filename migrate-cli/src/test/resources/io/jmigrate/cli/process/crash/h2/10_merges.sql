-- migrate:up
MERGE INTO counters KEY (name) VALUES ('d', 1);
UPDATE counters SET n = n + 1;
SET @a_then = (SELECT n FROM counters WHERE name = 'a');
UPDATE counters SET n = n + 1 WHERE name = 'a';
UPDATE counters SET n = n + @a_then WHERE name = 'b';
ALTER TABLE counters ADD COLUMN twice_n INT GENERATED ALWAYS AS (n * 2);
INSERT INTO journal_of_sales SELECT name, twice_n FROM counters;
ALTER TABLE counters DROP COLUMN twice_n;
-- migrate:down
DELETE FROM counters WHERE name = 'd';
