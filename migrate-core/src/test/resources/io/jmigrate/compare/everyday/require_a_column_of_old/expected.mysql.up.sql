UPDATE orders SET total = 0 WHERE total IS NULL;

ALTER TABLE orders MODIFY COLUMN total decimal(10,2) NOT NULL;
