package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Large scripts and long histories in a small container. */
class SmallHeapTest {
  private static final long MEGABYTE = 1024 * 1024;
  private static final String ROW = "x".repeat(1000);

  @TempDir Path folder;

  @Test
  void streamsDataThatIsTwiceTheHeap() throws IOException {
    Project project = Project.on(TestDatabase.POSTGRESQL, folder);
    long rows = writeCopy("1_copy.sql", 64) + writeInserts("2_insert.sql", 8);

    project.program().heap("32").run("db:migrate").exits(0);

    assertThat(project.query("SELECT count(*) FROM data")).containsExactly(Long.toString(rows));
  }

  @Tag("acceptance")
  @Test
  void copiesAGigabyte() throws IOException {
    Project project = Project.on(TestDatabase.POSTGRESQL, folder);
    long rows = writeCopy("1_copy.sql", 1024);

    project.program().heap("64").run("db:migrate").exits(0);

    assertThat(project.query("SELECT count(*) FROM data")).containsExactly(Long.toString(rows));
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "POSTGRESQL_.*")
  void insertsAGigabyte(TestDatabase kind) throws IOException {
    Project project =
        Project.on(kind, folder)
            .migration("1_data", "CREATE TABLE data (id INT, text VARCHAR(2000));");
    long rows = writeInserts("2_insert.sql", 1024);

    project.program().heap("64").run("db:migrate").exits(0);

    assertThat(project.query("SELECT count(*) FROM data")).containsExactly(Long.toString(rows));
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL"})
  void findsNothingToDoAmongTenThousandApplied(TestDatabase kind) {
    Project project = Project.on(kind, folder);
    int migrations = 10_000;
    for (int i = 1; i <= migrations; i++) {
      project.migration(
          "%d_t%d".formatted(20260101000000L + i, i),
          "CREATE TABLE t%1$d (id INT);%nDROP TABLE t%1$d;".formatted(i),
          "SELECT 1;");
    }
    project.program().heap("64").run("db:migrate", "--quiet").exits(0);

    assertThat(project.program().heap("64").run("db:migrate").exits(0).out())
        .isEqualTo("No migrations were executed, database schema was already up to date.\n");
    assertThat(project.program().heap("64").run("db:migrate:status").exits(0).out().lines())
        .hasSize(migrations);
  }

  private long writeCopy(String name, int megabytes) throws IOException {
    try (BufferedWriter file = open(name)) {
      file.write("CREATE TABLE data (id INT, text VARCHAR(2000));\n");
      file.write("COPY data (id, text) FROM stdin;\n");
      long rows = megabytes * MEGABYTE / ROW.length();
      for (long row = 0; row < rows; row++) {
        file.write(row + "\t" + ROW + "\n");
      }
      file.write("\\.\n");
      return rows;
    }
  }

  private long writeInserts(String name, int megabytes) throws IOException {
    try (BufferedWriter file = open(name)) {
      long rows = megabytes * MEGABYTE / ROW.length();
      for (long row = 0; row < rows; row++) {
        file.write("INSERT INTO data VALUES (" + row + ", '" + ROW + "');\n");
      }
      return rows;
    }
  }

  private BufferedWriter open(String name) throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("migrations"));
    BufferedWriter file = Files.newBufferedWriter(migrations.resolve(name));
    file.write("-- migrate:up\n");
    return file;
  }
}
