-- migrate:up
RENAME TABLE payments TO settlements;
ALTER TABLE settlements CHANGE paid times_paid INT NOT NULL;
ALTER TABLE settlements ADD COLUMN paid INT NOT NULL DEFAULT 7;
UPDATE settlements SET paid = paid + times_paid;
ALTER TABLE customers RENAME COLUMN city TO town;
ALTER TABLE orders RENAME INDEX orders_by_total TO orders_total;
-- migrate:down
ALTER TABLE orders RENAME INDEX orders_total TO orders_by_total;
ALTER TABLE customers RENAME COLUMN town TO city;
ALTER TABLE settlements DROP COLUMN paid;
ALTER TABLE settlements CHANGE times_paid paid INT NOT NULL;
RENAME TABLE settlements TO payments;
