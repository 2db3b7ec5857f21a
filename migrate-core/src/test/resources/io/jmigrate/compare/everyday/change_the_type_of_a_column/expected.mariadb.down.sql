-- fails where a value of orders.total does not fit decimal(10,2); it was varchar(40)
ALTER TABLE orders MODIFY COLUMN total decimal(10,2);
