-- jmigrate: no-transaction
-- migrate:up
BEGIN;
UPDATE counters SET n = n + 1;
CREATE TABLE reviews (id INT PRIMARY KEY, stars INT);
COMMIT;
INSERT INTO reviews VALUES (1, 5), (2, 4);
START TRANSACTION ISOLATION LEVEL SERIALIZABLE;
UPDATE reviews SET stars = stars - 1;
INSERT INTO reviews SELECT id + 10, stars FROM reviews;
END;
BEGIN;
DELETE FROM reviews;
ROLLBACK;
UPDATE reviews SET stars = stars - 1;
-- migrate:down
DROP TABLE reviews;
UPDATE counters SET n = n - 1;
