package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements that hand on something to each other through their session, and a run that stops. */
class SessionTiesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void repeatsTogetherWhatAGeneratedKeyTies(TestDatabase kind) {
    String script =
        """
        CREATE TABLE parents (id INT AUTO_INCREMENT PRIMARY KEY);
        CREATE TABLE children (parent INT NOT NULL);
        INSERT INTO parents VALUES ();
        INSERT INTO children (%s) VALUES (LAST_INSERT_ID());
        """;
    Project project = Project.on(kind, folder).pair("1_a", script.formatted("nothing"), "");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Statements 1 to 2 of 4 took effect");
    project.file("1_a.up.sql", script.formatted("parent"));

    project.jmigrate().migrate();

    assertThat(project.query("SELECT count(*) FROM parents JOIN children ON id = parent"))
        .containsExactly("1");
    assertThat(project.query("SELECT count(*) FROM parents")).containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "MYSQL", "MARIADB"})
  void neverGivesAVariableAnotherValueThanItHad(TestDatabase kind) {
    String script =
        """
        CREATE TABLE a (n INT);
        INSERT INTO a VALUES (1);
        SET @before = (SELECT sum(n) FROM a);
        UPDATE a SET n = n + 10;
        UPDATE a SET n = n + @before, %s = 2;
        """;
    Project project = Project.on(kind, folder).pair("1_a", script.formatted("nothing"), "");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Statements 1 to 2 of 5 took effect");
    project.file("1_a.up.sql", script.formatted("n").replace(", n = 2", ""));

    project.jmigrate().migrate();

    assertThat(project.query("SELECT n FROM a")).containsExactly("12");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "MYSQL", "MARIADB"})
  void asksWhereAVariableIsLostBehindAStatementThatCommits(TestDatabase kind) {
    String script =
        """
        CREATE TABLE a (n INT);
        INSERT INTO a VALUES (1);
        SET @before = (SELECT sum(n) FROM a);
        UPDATE a SET n = n + 10;
        ALTER TABLE a ADD COLUMN m INT;
        UPDATE a SET n = n + @before, %s = 2;
        """;
    Project project = Project.on(kind, folder).pair("1_a", script.formatted("nothing"), "");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Statements 1 to 5 of 6 took effect");
    project.file("1_a.up.sql", script.formatted("m"));

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1_a.up.sql:6:1: 1_a cannot go on here: @before was known to")
        .hasMessageContaining("jmigrate db:repair --mark-applied 1");
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void setsAgainWhatDependsOnNothingElse(TestDatabase kind) {
    String script =
        """
        CREATE TABLE a (n INT);
        SET @there = (SELECT count(*) FROM information_schema.columns
                      WHERE table_schema = database() AND table_name = 'a' AND column_name = 'm');
        SET @ddl = IF(@there, 'DO 0', 'ALTER TABLE a ADD COLUMN m INT');
        PREPARE change_it FROM @ddl;
        EXECUTE change_it;
        SET @five = 5;
        INSERT INTO a (n) VALUES (1);
        UPDATE a SET n = @five, %s = 2;
        """;
    Project project = Project.on(kind, folder).pair("1_a", script.formatted("nothing"), "");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Statements 1 to 5 of 8 took effect");
    project.file("1_a.up.sql", script.formatted("m"));

    project.jmigrate().migrate();

    assertThat(project.query("SELECT concat(n, '-', m) FROM a")).containsExactly("5-2");
  }
}
