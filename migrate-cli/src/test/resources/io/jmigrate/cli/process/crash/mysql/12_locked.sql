-- migrate:up
LOCK TABLES counters WRITE, journal_of_sales WRITE;
UPDATE counters SET n = n + 1;
INSERT INTO journal_of_sales VALUES ('locked', 1);
ALTER TABLE journal_of_sales DISABLE KEYS;
INSERT INTO journal_of_sales VALUES ('locked', 2), ('locked', 3);
ALTER TABLE journal_of_sales ENABLE KEYS;
UPDATE counters SET n = n + 1;
UNLOCK TABLES;
UPDATE counters SET n = n * 3 WHERE name = 'a';
-- migrate:down
DELETE FROM journal_of_sales WHERE line = 'locked';
UPDATE counters SET n = n - 2;
