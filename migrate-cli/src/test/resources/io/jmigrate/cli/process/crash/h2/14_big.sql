-- migrate:up
CREATE TABLE numbers (n INT NOT NULL, filler VARCHAR(100));
INSERT INTO numbers SELECT a.total * 1000 + b.total, repeat('x', 90) FROM orders a, orders b;
INSERT INTO numbers SELECT n + 100000, filler FROM numbers;
INSERT INTO numbers SELECT n + 200000, filler FROM numbers;
INSERT INTO numbers SELECT n + 400000, filler FROM numbers;
CREATE INDEX numbers_n ON numbers (n);
UPDATE numbers SET filler = concat(filler, 'y');
ALTER TABLE numbers ADD COLUMN more INT DEFAULT 3;
DELETE FROM numbers WHERE n > 400000 AND mod(n, 7) = 3;
-- migrate:down
DROP TABLE numbers;
