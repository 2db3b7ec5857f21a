DROP TABLE made, stamp; DROP FUNCTION strict
