-- One of everything that MariaDB 11.4 has in a database.
CREATE SEQUENCE numbers INCREMENT 10;
CREATE TABLE users (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email varchar(200) CHARACTER SET latin1 NOT NULL COMMENT 'where to write to',
  mood enum ('sad', 'glad') DEFAULT 'glad',
  tags json,
  place point NOT NULL,
  number bigint DEFAULT nextval(numbers),
  seen timestamp(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  initial varchar(1) GENERATED ALWAYS AS (left(email, 1)) STORED,
  hidden int DEFAULT 1 INVISIBLE,
  secret blob COMPRESSED,
  UNIQUE KEY users_email (email),
  FULLTEXT KEY users_words (email),
  SPATIAL KEY users_place (place),
  KEY users_initial (initial DESC) IGNORED,
  CHECK (hidden > 0)
) COMMENT 'who they are' ROW_FORMAT = DYNAMIC;
CREATE TABLE orders (
  id int NOT NULL PRIMARY KEY,
  user_id bigint unsigned,
  total decimal(12, 2),
  CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE events_by_year (
  year int NOT NULL, what text
) PARTITION BY RANGE (year) (PARTITION old VALUES LESS THAN (2020), PARTITION rest VALUES LESS THAN MAXVALUE);
CREATE TABLE remembered (a int) WITH SYSTEM VERSIONING;
CREATE VIEW sad AS SELECT id, email FROM users WHERE mood = 'sad' WITH CHECK OPTION;
CREATE FUNCTION twice(n int) RETURNS int DETERMINISTIC COMMENT 'of a number' RETURN n * 2;
DELIMITER //
CREATE AGGREGATE FUNCTION sum_up(x int) RETURNS int BEGIN DECLARE total int DEFAULT 0; DECLARE CONTINUE HANDLER FOR NOT FOUND RETURN total; LOOP FETCH GROUP NEXT ROW; SET total = total + x; END LOOP; END //
DELIMITER ;
CREATE PROCEDURE tidy() SQL SECURITY INVOKER DELETE FROM orders WHERE total < 0;
CREATE TRIGGER first_check BEFORE INSERT ON orders FOR EACH ROW SET NEW.total = twice(NEW.total);
CREATE TRIGGER second_check BEFORE INSERT ON orders FOR EACH ROW FOLLOWS first_check SET NEW.total = NEW.total + 1;
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 03:00:00' DISABLE DO DELETE FROM orders;
-- named only
CREATE TABLE named_versioned (a int, s timestamp(6) GENERATED ALWAYS AS ROW START, e timestamp(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (s, e)) WITH SYSTEM VERSIONING;
DELIMITER //
CREATE PACKAGE named_package FUNCTION f() RETURNS int; END //
DELIMITER ;
