ALTER TABLE orders ADD COLUMN status varchar(20);

UPDATE orders SET status = 'new' WHERE status IS NULL;

ALTER TABLE orders MODIFY COLUMN status varchar(20) NOT NULL;
