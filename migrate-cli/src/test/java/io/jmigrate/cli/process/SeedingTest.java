package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of rows and processes that die, or have little room. */
class SeedingTest {
  private static final String TABLE = "CREATE TABLE data (id INT PRIMARY KEY, text VARCHAR(2000))";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void leavesNothingOfAFileWhoseLoadingIsKilled(TestDatabase kind) throws SQLException {
    Project project = Project.on(kind, folder).migration("1_data", TABLE + ";");
    boolean postgres = kind == TestDatabase.POSTGRESQL;
    String name = "'" + project.database().name() + "'";
    String wait = postgres ? "pg_advisory_lock(42)" : "GET_LOCK(" + name + ", 600)";
    project.run("db:migrate").exits(0);
    stopAtRow700(project, postgres, wait);
    project.file(
        "seeders/data.csv",
        IntStream.range(0, 1000)
            .mapToObj(id -> id + ",x")
            .collect(Collectors.joining("\n", "id,text\n", "\n")));
    try (Connection holder = project.database().open();
        Statement statement = holder.createStatement()) {
      statement.execute("SELECT " + wait);
      RunningProgram killed = project.program().start("db:seed:all");
      Waiting.untilAMigrationWaitsForALock(project, killed);

      killed.signal("KILL");

      killed.await().exits(137);
    }
    project.execute(postgres ? "DROP TRIGGER stop ON data" : "DROP TRIGGER stop");
    assertThat(project.query("SELECT count(*) FROM data")).containsExactly("0");
    assertThat(project.run("db:seed:all").exits(0).out()).contains("   1,000 rows");
    assertThat(project.query("SELECT count(*) FROM data")).containsExactly("1000");
    assertThat(project.query("SELECT state FROM jmigrate_seeds")).containsExactly("applied");
  }

  private static void stopAtRow700(Project project, boolean postgres, String wait) {
    if (postgres) {
      project.execute(
          "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = 700 THEN"
              + " PERFORM "
              + wait
              + "; END IF; RETURN NEW; END $$");
      project.execute(
          "CREATE TRIGGER stop BEFORE INSERT ON data FOR EACH ROW EXECUTE FUNCTION stop()");
    } else {
      project.execute(
          "CREATE TRIGGER stop BEFORE INSERT ON data FOR EACH ROW BEGIN IF NEW.id = 700 THEN DO "
              + wait
              + "; END IF; END");
    }
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void loadsAGigabyteIn64Megabytes(TestDatabase kind) throws IOException {
    Project project = Project.on(kind, folder).migration("1_data", TABLE + ";");
    project.run("db:migrate").exits(0);
    int rows = 1024 * 1024;
    String text = "x".repeat(1000);
    Path seeders = Files.createDirectories(folder.resolve("seeders"));
    try (BufferedWriter file = Files.newBufferedWriter(seeders.resolve("data.csv"))) {
      file.write("id,text\n");
      for (int id = 0; id < rows; id++) {
        file.write(id + "," + text + "\n");
      }
    }

    project.program().heap("64").run("db:seed:all").exits(0);

    assertThat(project.query("SELECT count(*) FROM data")).containsExactly(Integer.toString(rows));
  }
}
