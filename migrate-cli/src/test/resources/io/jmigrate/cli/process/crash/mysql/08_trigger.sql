-- migrate:up
CREATE TRIGGER orders_counted AFTER INSERT ON orders FOR EACH ROW UPDATE counters SET n = n + 1 WHERE name = 'c';
INSERT INTO orders (customer_id, total) VALUES (1, 99), (2, 98);
INSERT INTO orders (customer_id, total) SELECT customer_id, total * 2 FROM orders WHERE total > 90;
DROP TRIGGER orders_counted;
CREATE TRIGGER orders_counted BEFORE DELETE ON orders FOR EACH ROW UPDATE counters SET n = n - 1 WHERE name = 'c';
DELETE FROM orders WHERE total > 190;
-- migrate:down
DROP TRIGGER orders_counted;
DELETE FROM orders WHERE total > 90;
UPDATE counters SET n = n - 2 WHERE name = 'c';
