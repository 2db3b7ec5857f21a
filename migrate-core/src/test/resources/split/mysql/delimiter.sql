DELIMITER $$
CREATE PROCEDURE p() BEGIN SELECT 'a$$b'; /* $$ */ SELECT 1; END$$
CREATE PROCEDURE q()
BEGIN
  SELECT a$b; -- $$
END;
$$
delimiter //
SELECT 1; SELECT 4/2 // SELECT 2//
Delimiter ;;   trailing text is ignored
SELECT 3; SELECT 4;;
DELIMITER GO
SELECT category, ago, cargo FROM t GO
SELECT 5; go
GO
  DELIMITER '|'  
SELECT 'a|b'|
SELECT 6|
DELIMITER	;
SELECT 7; DELIMITER $
SELECT 8$ DELIMITER ;
SELECT delimiter FROM t;
