ALTER TABLE orders MODIFY COLUMN total decimal(10,2);
