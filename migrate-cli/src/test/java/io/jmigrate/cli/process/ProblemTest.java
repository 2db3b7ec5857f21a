package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.jr.ob.JSON;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Everyday mishaps: one clear message each, no stack trace, no secret, one JSON document. */
class ProblemTest {
  private static final String SECRET = "hush-hush";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://127.0.0.1:1/shop      | 1 | CONNECTION_FAILED     | Cannot reach the database at jdbc:postgresql://127.0.0.1:1/shop
          jdbc:mysql://127.0.0.1:1/shop           | 1 | CONNECTION_FAILED     | Cannot reach the database at jdbc:mysql://127.0.0.1:1/shop
          jdbc:mariadb://127.0.0.1:1/shop         | 1 | CONNECTION_FAILED     | Cannot reach the database at jdbc:mariadb://127.0.0.1:1/shop
          jdbc:postgresql://nowhere.invalid/shop  | 1 | CONNECTION_FAILED     | the host nowhere.invalid is not known
          jdbc:mysql://nowhere.invalid/shop       | 1 | CONNECTION_FAILED     | the host nowhere.invalid is not known
          jdbc:mariadb://nowhere.invalid/shop     | 1 | CONNECTION_FAILED     | the host nowhere.invalid is not known
          jdbc:oracle:thin:@db:1521:shop          | 2 | UNSUPPORTED_DATABASE  | jdbc:oracle
          postgres//shop                          | 2 | INVALID_CONFIGURATION | this is not a database URL
          """)
  void saysWhatIsWrongWithAnUrl(String url, int exitCode, String code, String words) {
    ProcessRun run =
        Program.in(folder)
            .with("JMIGRATE_USER", "u")
            .with("JMIGRATE_PASSWORD", SECRET)
            .run("db:migrate", "--json", "--url", url);

    assertOneMessage(run, exitCode, code, words);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "POSTGRESQL_.*")
  void saysThatThePasswordIsWrong(TestDatabase kind) {
    Project project = Project.on(kind, folder).migration("1_a", "CREATE TABLE a (id INT);");
    project.run("db:migrate").exits(0);

    ProcessRun run =
        project.program().with("JMIGRATE_PASSWORD", SECRET).run("db:migrate", "--json");

    assertOneMessage(run, 1, "CONNECTION_FAILED", "Check user and password");
  }

  @Test
  void hidesAPasswordThatStandsInTheUrl() {
    Project project = Project.on(TestDatabase.POSTGRESQL, folder);
    String address = project.database().url().replace("jdbc:postgresql://", "");

    for (String url :
        new String[] {
          "postgresql://postgres:" + SECRET + "@" + address,
          "jdbc:postgresql://" + address + "?user=postgres&password=" + SECRET
        }) {
      ProcessRun run = Program.in(folder).run("db:migrate", "--json", "--verbose", "--url", url);
      assertThat(run.out() + run.err()).doesNotContain(SECRET);
      run.exits(1);
    }
  }

  @Test
  void saysWhichDriverIsMissing() {
    Project project = Project.on(TestDatabase.POSTGRESQL, folder);

    ProcessRun run =
        project.program().without(Program.POSTGRESQL_DRIVER).run("db:migrate", "--json");

    assertOneMessage(run, 1, "CONNECTION_FAILED", "Add org.postgresql:postgresql");
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void saysThatTheDatabaseIsMissing(TestDatabase kind) {
    Project project = Project.on(kind, folder).migration("1_a", "CREATE TABLE a (id INT);");
    String url = project.database().url().replace(project.database().name(), "not_there");

    ProcessRun run = project.run("db:migrate", "--json", "--url", url);

    assertOneMessage(run, 1, "CONNECTION_FAILED", "Create it with `jmigrate db:create`");
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void saysThatTheUserMayNotWrite(TestDatabase kind) {
    Project project = Project.on(kind, folder).migration("1_a", "CREATE TABLE a (id INT);");
    String database = project.database().name();
    String reader = "r" + database;
    if (kind == TestDatabase.POSTGRESQL) {
      project.execute("CREATE ROLE " + reader + " LOGIN PASSWORD '" + SECRET + "'");
    } else {
      project.execute("CREATE USER '" + reader + "'@'%' IDENTIFIED BY '" + SECRET + "'");
      project.execute("GRANT SELECT ON " + database + ".* TO '" + reader + "'@'%'");
    }
    Program asReader =
        project.program().with("JMIGRATE_USER", reader).with("JMIGRATE_PASSWORD", SECRET);

    assertOneMessage(
        asReader.run("db:migrate", "--json"),
        1,
        "DATABASE_ERROR",
        "does not let this user keep the migration history");
    assertThat(asReader.run("db:migrate:status").exits(0).out()).isEqualTo("down 1_a\n");
  }

  @Test
  void saysThatTheFolderIsMissing() {
    ProcessRun run = Project.on(TestDatabase.H2, folder).run("db:migrate", "--json");

    assertOneMessage(run, 1, "FILE_UNREADABLE", folder.resolve("migrations").toString());
  }

  @Test
  void saysWhichByteIsNotUtf8() throws IOException {
    Project project = Project.on(TestDatabase.H2, folder).migration("1_a", "");
    Files.write(
        folder.resolve("migrations/1_a.up.sql"), new byte[] {'-', '-', ' ', (byte) 0xe9, '\n'});

    assertOneMessage(project.run("db:migrate", "--json"), 1, "INVALID_SCRIPT", "1_a.up.sql");
    assertThat(project.run("db:migrate").err()).contains("byte 3");
  }

  @Test
  void saysWhereTheConfigurationIsNoYaml() {
    Project project = Project.on(TestDatabase.H2, folder).file("jmigrate.yaml", "url: [unclosed\n");

    assertOneMessage(
        project.run("db:migrate", "--json"), 2, "INVALID_CONFIGURATION", "jmigrate.yaml:");
  }

  @Test
  void saysAllThatIsWrongWithTheConfigurationAtOnce() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .file(
                "jmigrate.yaml",
                "url: jdbc:h2:./shop\nmigratons: sql\npassword: "
                    + SECRET
                    + "\nlockTimeout: soon\n");

    ProcessRun run = project.run("db:migrate", "--json");

    assertOneMessage(run, 2, "INVALID_CONFIGURATION", "jmigrate.yaml:2");
    assertThat(run.err()).contains("migrations").contains("jmigrate.yaml:4");
  }

  private static void assertOneMessage(ProcessRun run, int exitCode, String code, String words) {
    run.exits(exitCode);
    assertThat(run.err().lines().filter(line -> line.startsWith("ERROR: ")))
        .as(run.err())
        .hasSize(1);
    assertThat(run.err()).contains(words);
    assertThat(run.out() + run.err())
        .doesNotContain("\tat ")
        .doesNotContain("Exception")
        .doesNotContain(SECRET)
        .doesNotContain("jmigrate-secret");
    assertThat(document(run.out()).get("error"))
        .isInstanceOfSatisfying(
            Map.class,
            error -> {
              assertThat(error.get("code")).isEqualTo(code);
              assertThat(run.err()).contains(String.valueOf(error.get("message")));
            });
  }

  /** The one document that is all of the text. */
  private static Map<String, Object> document(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      Map<String, Object> document = JSON.std.mapFrom(parser);
      assertThat(parser.nextToken()).as("after the document: %s", text).isNull();
      return document;
    } catch (IOException e) {
      throw new AssertionError("no JSON document: " + text, e);
    }
  }
}
