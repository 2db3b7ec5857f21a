-- migrate:up
CREATE SEQUENCE tickets START WITH 100 INCREMENT BY 5;
CREATE DOMAIN stars AS INT CHECK (VALUE BETWEEN 1 AND 5);
CREATE TABLE reviews (id BIGINT DEFAULT NEXT VALUE FOR tickets PRIMARY KEY, given stars);
INSERT INTO reviews (given) VALUES (1), (2), (5);
ALTER DOMAIN stars ADD CONSTRAINT not_four CHECK (VALUE <> 4);
UPDATE reviews SET given = given + 1 WHERE given < 3;
ALTER SEQUENCE tickets RESTART WITH 1000;
INSERT INTO reviews (given) VALUES (3);
CREATE SYNONYM opinions FOR reviews;
COMMENT ON TABLE reviews IS 'what they say';
-- migrate:down
DROP SYNONYM opinions;
DROP TABLE reviews;
DROP DOMAIN stars;
DROP SEQUENCE tickets;
