ALTER TABLE orders MODIFY COLUMN total varchar(40);
