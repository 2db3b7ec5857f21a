ALTER TABLE orders ADD COLUMN status varchar(20);

UPDATE orders SET status = 'new' WHERE status IS NULL;

ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
