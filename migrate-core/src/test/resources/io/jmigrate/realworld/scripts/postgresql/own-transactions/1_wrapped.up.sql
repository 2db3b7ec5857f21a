-- wraps itself
BEGIN;
CREATE TABLE a (id int);
COMMIT;
