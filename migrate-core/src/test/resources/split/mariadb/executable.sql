/*M!999999\- enable the sandbox mode */
-- dump
/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;
SET character_set_client = /*M!50503 utf8mb4; */ /*! utf8 */;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN
  SET NEW.b = 1;
END */;;
DELIMITER ;
INSERT INTO a VALUES (\N,'\'',_binary '\0;');
