SELECT 'it''s; \'fine\';', "say \"; ""this; ", '\\', 1 AS `a;``b\`; # ; '
SELECT _utf8mb4'x;', n'y;', b'01', X'1F', 0x1F, 2--3, 4 -- ; '
;
SET @a:=-1, @`v;` = 2, @'w;' = 3; SELECT @a, @@global.max_connections;
/*!50003 CREATE*/ /*!50001 TABLE t (a INT, note TEXT) */;
/*!999999\- enable the sandbox mode */
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
SELECT 1 /*!50003 + 1 /* ; */ + '*/' */ /* ; */, 2 /* /* ; */;
/*!50003 CREATE*/ /*!50003 TRIGGER t1 BEFORE INSERT ON t FOR EACH ROW BEGIN
  SET NEW.a = 1;
  IF NEW.a THEN SET NEW.note = 'b;'; END IF;
END */;
DELIMITER $$
CREATE PROCEDURE p() BEGIN SELECT 'a$$b'; /* $$ */ SELECT 1; END$$
CREATE PROCEDURE q() BEGIN SELECT 1; END;
$$
DELIMITER ;;
/*!50003 CREATE*/ /*!50020 DEFINER=`root`@`localhost`*/ /*!50003 PROCEDURE `r`() BEGIN SELECT 1; END */;;
DELIMITER ;
BEGIN; INSERT INTO t VALUES (1, 'x'); COMMIT; BEGIN WORK; ROLLBACK; SELECT /*+ ; */ 1;
XA BEGIN 'x;'; XA END 'x;'; XA ROLLBACK 'x;'; CALL q()
