-- migrate:up
INSERT INTO customers (id, name, city) VALUES (1, 'Anna', 'Wien'), (2, 'Bert', 'Linz'), (3, 'Cleo', NULL);
INSERT INTO orders (customer_id, total) SELECT id, id * 10.5 FROM customers;
INSERT INTO orders (customer_id, total) SELECT customer_id, total + 1 FROM orders;
UPDATE counters SET n = n + 1;
INSERT INTO journal_of_sales VALUES ('first', 1), ('first', 1), ('second', 2);
-- migrate:down
DELETE FROM journal_of_sales;
UPDATE counters SET n = n - 1;
DELETE FROM orders;
DELETE FROM customers;
