-- migrate:up
CREATE TABLE customers (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80) NOT NULL, city VARCHAR(40));
CREATE TABLE orders (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, customer_id INT NOT NULL, total DECIMAL(10, 2) NOT NULL);
CREATE TABLE counters (name VARCHAR(20) NOT NULL PRIMARY KEY, n INT NOT NULL);
CREATE TABLE journal_of_sales (line VARCHAR(200), amount INT);
INSERT INTO counters VALUES ('a', 0), ('b', 10), ('c', 100);
-- migrate:down
DROP TABLE journal_of_sales;
DROP TABLE counters;
DROP TABLE orders;
DROP TABLE customers;
