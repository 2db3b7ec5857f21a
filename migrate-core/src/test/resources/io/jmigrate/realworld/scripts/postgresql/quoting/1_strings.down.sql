DROP OPERATOR #-# (int, int);
DROP VIEW "Odd ""name; ";
DROP TABLE t, "select";
