-- fails where a value of orders.total does not fit numeric(10,2); it was varchar(40)
ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,2) USING total::numeric(10,2);
