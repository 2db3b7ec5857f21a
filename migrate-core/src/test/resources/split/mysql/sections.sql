-- migrate:up
CREATE PROCEDURE p() BEGIN
  SELECT 1;
--migrate:down
DROP PROCEDURE p
