-- migrate:up
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id);
CREATE INDEX orders_by_total ON orders (total);
UPDATE counters SET n = n + 1 WHERE name = 'a';
ALTER TABLE counters ADD CONSTRAINT counters_small CHECK (n < 100000);
ALTER TABLE customers ADD COLUMN email VARCHAR(100) NOT NULL DEFAULT 'none';
UPDATE customers SET email = concat(email, '+', name);
-- migrate:down
UPDATE counters SET n = n - 1 WHERE name = 'a';
ALTER TABLE customers DROP COLUMN email;
ALTER TABLE counters DROP CONSTRAINT counters_small;
ALTER TABLE orders DROP CONSTRAINT orders_customer;
DROP INDEX orders_by_total;
