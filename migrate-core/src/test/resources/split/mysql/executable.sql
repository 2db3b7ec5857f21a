/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;;
CREATE TABLE t (a INT) /*!50100 PARTITION BY HASH (a) PARTITIONS 4 */ /* ; */;
/*! SELECT 1; SELECT '*/', 2 -- ; */
# ;
*/;
/*!80000SELECT*/ /*M!100100 'mariadb;' */ 1;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER t1 BEFORE INSERT ON t
FOR EACH ROW BEGIN
  SET NEW.a = 1;
  IF NEW.b THEN SET NEW.b = 2; END IF;
END */;
/*!999999\- enable the sandbox mode */
/*!99999 never; */
SELECT 3 /*!*/;
SELECT /*+ MAX_EXECUTION_TIME(1000) ; */ 4;
