-- drops the column orders.status with its values
ALTER TABLE orders DROP COLUMN status;
