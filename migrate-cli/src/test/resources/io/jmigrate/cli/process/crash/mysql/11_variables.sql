-- migrate:up
INSERT INTO customers (name, town) VALUES ('Dora', 'Graz');
SET @dora = LAST_INSERT_ID();
INSERT INTO orders (customer_id, total) VALUES (@dora, 40), (@dora, 41);
INSERT INTO orders (customer_id, total) VALUES (@dora, 42);
INSERT INTO journal_of_sales SELECT concat('order ', c.name), o.total FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = LAST_INSERT_ID();
INSERT INTO journal_of_sales SELECT concat('order of ', c.name), o.total FROM orders o JOIN customers c ON c.id = @dora AND c.id = o.customer_id;
SET @rows_then = (SELECT count(*) FROM journal_of_sales);
INSERT INTO journal_of_sales VALUES ('rows', @rows_then);
INSERT INTO journal_of_sales VALUES ('rows again', @rows_then);
UPDATE counters SET n = n + @rows_then;
SELECT n INTO @a_then FROM counters WHERE name = 'a';
UPDATE counters SET n = n + 1 WHERE name = 'a';
UPDATE counters SET n = n + @a_then WHERE name = 'b';
-- migrate:down
DELETE FROM journal_of_sales WHERE line LIKE 'rows%' OR line LIKE 'order %';
DELETE FROM orders WHERE total BETWEEN 40 AND 42;
DELETE FROM customers WHERE name = 'Dora';
