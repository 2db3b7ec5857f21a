package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What MySQL and MariaDB have of their own: transactions ended by DDL, locked tables, routines. */
class MysqlRunTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void runsADumpThatLocksItsTables(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_dump",
                """
                /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
                /*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
                CREATE TABLE a (id INT PRIMARY KEY AUTO_INCREMENT, b INT, FOREIGN KEY (b) REFERENCES b (id));
                CREATE TABLE b (id INT PRIMARY KEY);
                LOCK TABLES `a` WRITE;
                /*!40000 ALTER TABLE `a` DISABLE KEYS */;
                INSERT INTO `a` VALUES (0, NULL), (1, 7);
                /*!40000 ALTER TABLE `a` ENABLE KEYS */;
                UNLOCK TABLES;
                SET autocommit = 0;
                INSERT INTO b VALUES (7);
                COMMIT;
                """,
                "")
            .pair(
                "2_checks",
                "CREATE TABLE c AS SELECT @@foreign_key_checks AS x, @OLD_SQL_MODE AS y",
                "");

    project.jmigrate().migrate();

    assertThat(project.query("SELECT id FROM a ORDER BY id")).containsExactly("0", "1");
    assertThat(project.query("SELECT id FROM b")).containsExactly("7");
    assertThat(project.query("SELECT x FROM c WHERE y IS NULL")).containsExactly("1");
    assertThat(project.query("SELECT concat(state, statements_done) FROM jmigrate_history"))
        .containsExactly("applied12", "applied1");
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void takesBackOnlyTheFilesOwnTransaction(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_a",
                "CREATE TABLE a (id INT PRIMARY KEY); START TRANSACTION; INSERT INTO a VALUES (1);"
                    + " INSERT INTO a VALUES (1); COMMIT;",
                "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Statement 1 of 5 took effect");
    assertThat(project.query("SELECT id FROM a")).isEmpty();
    assertThat(project.query("SELECT concat(state, statements_done) FROM jmigrate_history"))
        .containsExactly("failed1");
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void createsRoutinesWithAndWithoutDelimiter(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_routines",
                """
                CREATE TABLE log (x INT);
                CREATE PROCEDURE one() BEGIN IF 1 = 1 THEN INSERT INTO log VALUES (1); END IF; END;
                DELIMITER //
                CREATE PROCEDURE two() BEGIN INSERT INTO log VALUES (2); INSERT INTO log VALUES (3); END//
                DELIMITER ;
                CREATE TRIGGER t BEFORE INSERT ON log FOR EACH ROW SET NEW.x = NEW.x + 10;
                CALL one();
                CALL two();
                """,
                "DROP PROCEDURE one; DROP PROCEDURE two; DROP TABLE log;");

    project.jmigrate().migrate();

    assertThat(project.query("SELECT x FROM log ORDER BY x")).containsExactly("11", "12", "13");
    assertThat(project.jmigrate().undo(UndoRequest.EVERYTHING).results()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void keepsTheHistoryInItsDatabaseWhenAScriptUsesAnother(TestDatabase kind) {
    Project other = Project.on(kind, folder);
    Project project =
        Project.on(kind, folder)
            .pair("1_use", "USE " + other.database().name() + "; CREATE TABLE there (id INT);", "")
            .pair("2_here", "CREATE TABLE here (id INT)", "DROP TABLE here");

    project.jmigrate().migrate();

    assertThat(other.hasTable("there")).isTrue();
    assertThat(project.hasTable("here")).isTrue();
    assertThat(project.query("SELECT count(*) FROM jmigrate_history")).containsExactly("2");
  }
}
