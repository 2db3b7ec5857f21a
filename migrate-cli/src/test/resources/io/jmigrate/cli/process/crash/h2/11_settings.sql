-- migrate:up
SET REFERENTIAL_INTEGRITY FALSE;
INSERT INTO orders (customer_id, total) VALUES (4711, 1);
SET REFERENTIAL_INTEGRITY TRUE;
SET SCHEMA stock;
CREATE TABLE shelves (id INT PRIMARY KEY, items INT DEFAULT 0);
INSERT INTO shelves VALUES (1, 1), (2, 2);
UPDATE shelves SET items = items * 2 + 1;
CREATE VIEW full_shelves AS SELECT id FROM shelves WHERE items > 3;
-- migrate:down
DROP VIEW stock.full_shelves;
DROP TABLE stock.shelves;
DELETE FROM orders WHERE customer_id = 4711;
