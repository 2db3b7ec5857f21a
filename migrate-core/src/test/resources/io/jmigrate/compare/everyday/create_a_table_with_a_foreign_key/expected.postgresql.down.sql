-- drops the table orders with its rows
DROP TABLE orders;
