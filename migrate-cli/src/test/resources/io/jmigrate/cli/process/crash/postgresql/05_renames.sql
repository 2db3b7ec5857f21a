-- migrate:up
ALTER TABLE payments RENAME TO settlements;
ALTER TABLE settlements RENAME COLUMN paid TO times_paid;
ALTER TABLE settlements ADD COLUMN paid INT NOT NULL DEFAULT 7;
UPDATE settlements SET paid = paid + times_paid;
ALTER INDEX orders_by_total RENAME TO orders_total;
-- migrate:down
ALTER INDEX orders_total RENAME TO orders_by_total;
ALTER TABLE settlements DROP COLUMN paid;
ALTER TABLE settlements RENAME COLUMN times_paid TO paid;
ALTER TABLE settlements RENAME TO payments;
