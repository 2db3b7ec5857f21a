package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Privileges are left alone, and it is said so, unless {@code --with-grants} is given. */
class GrantsTest {
  private static final String GRANT = "GRANT SELECT ON users TO PUBLIC;\n";
  private static final String LEFT_OUT =
      "Left out: privileges of table public.users differ; --with-grants compares them.\n";

  private final Path folder;

  GrantsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeProject() throws IOException {
    DatabaseUrl url = TestDatabase.POSTGRESQL.createDatabase();
    write(
        "jmigrate.yaml",
        "url: %s\nuser: %s\npassword: '%s'\n".formatted(url.url(), url.user(), url.password()));
    write("migrations/1_users.up.sql", "CREATE TABLE users (id integer);\n" + GRANT);
    write("migrations/1_users.down.sql", "DROP TABLE users;\n");
    assertThat(run("db:migrate").exitCode()).isZero();
    write("schema.sql", "CREATE TABLE users (id integer);\n");
  }

  @Test
  void areLeftOutOfAComparison() throws IOException {
    CommandRun equal = run("db:diff", "--to", "file:schema.sql");
    assertThat(equal.exitCode()).isZero();
    assertThat(equal.err()).endsWith(LEFT_OUT);

    CommandRun asked = run("db:diff", "--to", "file:schema.sql", "--with-grants");
    assertThat(asked.exitCode()).isEqualTo(3);
    assertThat(asked.err()).doesNotContain("Left out");
    assertThat(asked.out())
        .startsWith("~ privileges of table public.users: - SELECT from PUBLIC\n\nProved on");

    write(
        "jmigrate.yaml", Files.readString(folder.resolve("jmigrate.yaml")) + "withGrants: true\n");
    assertThat(run("db:diff", "--to", "file:schema.sql", "--sql").out())
        .isEqualTo("REVOKE SELECT ON TABLE public.users FROM PUBLIC;\n");
  }

  @Test
  void areLeftOutOfADump() throws IOException {
    CommandRun dump = run("db:schema:dump");
    assertThat(dump.out()).endsWith(");\n");
    assertThat(dump.err()).endsWith("\nLeft out: privileges; --with-grants writes them, too.\n");

    CommandRun asked = run("db:schema:dump", "--with-grants");
    assertThat(asked.out()).endsWith("\n\nGRANT SELECT ON TABLE public.users TO PUBLIC;\n");
    assertThat(asked.err()).doesNotContain("Left out");
    write("schema.sql", asked.out());
    assertThat(run("db:drift", "--to", "file:schema.sql", "--with-grants").exitCode()).isZero();
  }

  @Test
  void areNoDriftAndNoMigration() {
    assertThat(run("db:drift", "--to", "file:schema.sql").err()).endsWith(LEFT_OUT);
    CommandRun drift = run("db:drift", "--to", "file:schema.sql", "--with-grants");
    assertThat(drift.exitCode()).isEqualTo(3);
    assertThat(drift.out()).contains("+ SELECT to PUBLIC");

    CommandRun nothing = run("migration:generate", "--to", "file:schema.sql");
    assertThat(nothing.out()).contains("Nothing has changed");
    assertThat(nothing.err()).endsWith(LEFT_OUT);
    CommandRun written =
        run("migration:generate", "--to", "file:schema.sql", "--with-grants", "--name", "less");
    assertThat(written.exitCode()).isZero();
    assertThat(folder.resolve("migrations/2_less.up.sql"))
        .hasContent("REVOKE SELECT ON TABLE users FROM PUBLIC;");
    assertThat(folder.resolve("migrations/2_less.down.sql"))
        .hasContent("GRANT SELECT ON TABLE users TO PUBLIC;");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }
}
