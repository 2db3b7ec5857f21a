delimiter //
CREATE PROCEDURE one() BEGIN SELECT 1; SELECT 'a//b'; END
//
DELIMITER $$
DROP PROCEDURE IF EXISTS two $$
CREATE PROCEDURE two()
main: BEGIN
  -- a comment with ; and $
  SELECT "x;y"; # another; one
END main $$
delimiter ;
CALL one; CALL two();
