-- fails where a value of orders.total does not fit DECIMAL(10, 2); it was VARCHAR(40)
ALTER TABLE orders ALTER COLUMN total SET DATA TYPE DECIMAL(10, 2);
