-- migrate:up
DELIMITER //
CREATE PROCEDURE bump(IN times INT)
BEGIN
  DECLARE i INT DEFAULT 0;
  WHILE i < times DO
    UPDATE counters SET n = n + 1 WHERE name = 'a';
    INSERT INTO journal_of_sales VALUES ('bump', i);
    SET i = i + 1;
  END WHILE;
END//
CREATE FUNCTION twice(x INT) RETURNS INT DETERMINISTIC
BEGIN
  RETURN x * 2;
END//
DELIMITER ;
CALL bump(20);
UPDATE counters SET n = twice(n) WHERE name = 'b';
CALL bump(1);
-- migrate:down
UPDATE counters SET n = n / 2 WHERE name = 'b';
UPDATE counters SET n = n - 21 WHERE name = 'a';
DELETE FROM journal_of_sales WHERE line = 'bump';
DROP FUNCTION twice;
DROP PROCEDURE bump;
