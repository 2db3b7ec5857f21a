package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Jmigrate;
import io.jmigrate.testing.PlainClient;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dry run prints, given to the database's own client: a run finds nothing left to do. */
class DryRunTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void keepsRoutinesTogether(TestDatabase kind) throws IOException {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_routines",
                """
                CREATE TABLE log (x VARCHAR(20));
                CREATE PROCEDURE one() BEGIN INSERT INTO log VALUES ('//'); SELECT 1; END;
                CREATE TRIGGER t BEFORE INSERT ON log FOR EACH ROW BEGIN SET @a = 1; SET @b = 2; END;
                INSERT INTO log VALUES ('a;b\\\\'';');
                """,
                "DROP TABLE log; -- it's\\n")
            .pair("2_more", "SET @mine = 1; CREATE TABLE more (id INT)", "DROP TABLE more");

    List<String> sql = dryRun(project, null);
    runByClient(project, sql);

    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    assertThat(project.query("SELECT x FROM log")).containsExactly("a;b\\';");
  }

  @Test
  void copiesDataAndForgetsWhatAMigrationSet() throws IOException {
    String row = "x\t\\N\n";
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .pair(
                "1_a",
                "CREATE SCHEMA other; SET search_path TO other; CREATE TABLE a (x text, y text);\n"
                    + "COPY a FROM stdin;\n"
                    + row.repeat(10_000)
                    + "\\.\n",
                "DROP SCHEMA other CASCADE")
            .pair("2_b", "CREATE TABLE b (id INT)", "DROP TABLE b");

    List<String> sql = dryRun(project, null);
    runByClient(project, sql);

    assertThat(sql).noneMatch(piece -> piece.length() > 20_000);
    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    assertThat(project.query("SELECT count(*) FROM other.a WHERE y IS NULL"))
        .containsExactly("10000");
    assertThat(project.query("SELECT schemaname FROM pg_tables WHERE tablename = 'b'"))
        .containsExactly("public");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL"})
  void entersTheSchemaThatIsConfigured(TestDatabase kind) throws IOException {
    Project project = Project.on(kind, folder).pair("1_a", "CREATE TABLE a (id INT)", "");

    runByClient(project, dryRun(project, "shop"));

    assertThat(project.query("SELECT count(*) FROM shop.a")).containsExactly("0");
    assertThat(in(project, "shop").migrate()).isEqualTo(MigrationReport.NOTHING);
  }

  private static List<String> dryRun(Project project, @Nullable String schema) {
    List<String> sql = new ArrayList<>();
    in(project, schema).dryRun(MigrateRequest.ALL, sql::add);
    return sql;
  }

  private static Jmigrate in(Project project, @Nullable String schema) {
    return project.plain().schema(schema).lockTimeout(Duration.ofSeconds(10));
  }

  private void runByClient(Project project, List<String> sql) throws IOException {
    Path script = Files.createTempFile("pending", ".sql");
    try {
      Files.writeString(script, String.join("\n", sql) + "\n");
      PlainClient.of(project.database()).run(script);
    } finally {
      Files.delete(script);
    }
  }
}
