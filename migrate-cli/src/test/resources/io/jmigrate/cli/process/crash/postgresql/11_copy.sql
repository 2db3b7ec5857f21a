-- migrate:up
CREATE TABLE lines (id INT, words TEXT);
COPY lines FROM stdin;
1	one
2	two
\.
INSERT INTO lines SELECT id + 2, words FROM lines;
UPDATE counters SET n = n + (SELECT count(*) FROM lines);
-- migrate:down
DROP TABLE lines;
