-- migrate:up
CREATE TABLE orders_archive AS SELECT id, customer_id, total FROM orders WHERE total > 11;
INSERT INTO orders_archive SELECT id + 1000, customer_id, total FROM orders_archive;
CREATE TABLE orders_like LIKE orders;
INSERT INTO orders_like (customer_id, total) VALUES (1, 5), (2, 6);
TRUNCATE TABLE orders_like;
INSERT INTO orders_like (customer_id, total) VALUES (3, 7);
ALTER TABLE orders_archive MODIFY total DECIMAL(12, 3) NULL;
-- migrate:down
DROP TABLE orders_archive, orders_like;
