-- migrate:up
BEGIN;
CREATE TABLE payments (order_id INT NOT NULL, paid INT NOT NULL);
INSERT INTO payments SELECT id, 1 FROM orders;
UPDATE counters SET n = n * 2;
COMMIT;
INSERT INTO journal_of_sales VALUES ('payments', 4);
BEGIN;
UPDATE payments SET paid = paid + 1;
DELETE FROM journal_of_sales WHERE line = 'second';
CREATE INDEX payments_by_order ON payments (order_id);
COMMIT;
UPDATE counters SET n = n + 3 WHERE name = 'b';
-- migrate:down
BEGIN;
UPDATE counters SET n = n / 2;
DELETE FROM journal_of_sales WHERE line = 'payments';
COMMIT;
DROP TABLE payments;
