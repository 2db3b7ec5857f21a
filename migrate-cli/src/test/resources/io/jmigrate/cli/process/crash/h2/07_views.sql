-- migrate:up
CREATE VIEW order_totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY customer_id;
INSERT INTO journal_of_sales SELECT concat('total of ', customer_id), total FROM order_totals;
CREATE OR REPLACE VIEW order_totals AS SELECT customer_id, sum(total) AS total, count(*) AS orders FROM orders GROUP BY customer_id;
UPDATE counters SET n = n + 5 WHERE name = 'c';
CREATE OR REPLACE VIEW order_totals AS SELECT customer_id, sum(total) AS total, count(*) AS orders FROM orders GROUP BY customer_id;
CREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 20;
-- migrate:down
DROP VIEW big_orders;
DROP VIEW order_totals;
DELETE FROM journal_of_sales WHERE line LIKE 'total of%';
UPDATE counters SET n = n - 5 WHERE name = 'c';
