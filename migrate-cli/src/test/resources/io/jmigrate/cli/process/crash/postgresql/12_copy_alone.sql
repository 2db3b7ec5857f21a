-- jmigrate: no-transaction
-- migrate:up
COPY lines FROM stdin;
5	five
6	six
\.
INSERT INTO lines SELECT id + 10, words FROM lines;
CREATE INDEX CONCURRENTLY lines_id ON lines (id);
COPY lines FROM stdin;
7	seven
\.
UPDATE counters SET n = n * 2;
-- migrate:down
DROP INDEX lines_id;
DELETE FROM lines WHERE id > 4;
