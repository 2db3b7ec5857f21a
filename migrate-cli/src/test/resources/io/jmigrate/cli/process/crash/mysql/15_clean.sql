-- migrate:up
DROP TABLE orders_like;
UPDATE counters SET n = n + 1;
ALTER TABLE counters DROP CONSTRAINT counters_small;
UPDATE counters SET n = n + 1;
CREATE TABLE orders_like (id INT);
INSERT INTO orders_like VALUES (1);
INSERT INTO orders_like SELECT id + 1 FROM orders_like;
-- migrate:down
DROP TABLE orders_like;
CREATE TABLE orders_like LIKE orders;
ALTER TABLE counters ADD CONSTRAINT counters_small CHECK (n < 100000);
UPDATE counters SET n = n - 2;
