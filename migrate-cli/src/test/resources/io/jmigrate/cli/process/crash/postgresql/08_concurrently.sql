-- migrate:up
CREATE TABLE big (n INT, filler TEXT);
INSERT INTO big SELECT n, repeat('x', 50) FROM generate_series(1, 40000) n;
CREATE INDEX CONCURRENTLY big_n ON big (n);
UPDATE big SET n = n + 100000 WHERE n <= 10000;
CREATE UNIQUE INDEX CONCURRENTLY big_filler ON big (n, filler);
REINDEX INDEX CONCURRENTLY big_n;
INSERT INTO journal_of_sales VALUES ('big', 1);
DROP INDEX CONCURRENTLY big_filler;
VACUUM big;
INSERT INTO journal_of_sales VALUES ('big', 2);
CREATE INDEX CONCURRENTLY IF NOT EXISTS big_filler ON big (filler);
-- migrate:down
DROP INDEX CONCURRENTLY big_n;
DELETE FROM journal_of_sales WHERE line = 'big';
DROP TABLE big;
