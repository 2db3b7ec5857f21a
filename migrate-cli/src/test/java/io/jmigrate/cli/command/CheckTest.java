package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** db:check by itself: what it finds, how it says it, and how it ends. */
class CheckTest {
  private final GitProject project;

  CheckTest(@TempDir Path folder) {
    this.project = GitProject.in(folder);
  }

  @BeforeEach
  void writeMigrations() {
    project.migration("10_users");
    project.migration("20_posts");
    project.run("migration:hash");
  }

  @Test
  void saysWhatWasLookedAtWhereNothingIsWrong() {
    CommandRun run = project.run("db:check");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "Nothing is wrong with 2 migrations. Checked: names and scripts, downs, jmigrate.sum,"
                + " up, down, up of 2.\n");
    assertThat(project.folder().resolve("data")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30_a.upp.sql   | SELECT 1;                          | migrations/30_a.upp.sql:1:1: error[invalid-name]: is almost a migration's name
          20_x.up.sql    | SELECT 1;                          | migrations/20_posts.up.sql:1:1: error[duplicate-version]: migrations/20_posts.up.sql and migrations/20_x.up.sql have one version
          30_a.up.sql    | -- jmigrate: no-transactions       | migrations/30_a.up.sql:1:1: error[unknown-directive]: This is almost a directive
          30_a.up.sql    | SELECT 1; SELECT 'open             | migrations/30_a.up.sql:1:18: error[invalid-script]:
          30_a.up.sql    | SELECT 1; SELECT * FROM nowhere;   | migrations/30_a.up.sql:1:25: error[failing-up]: Its up fails:
          """)
  void endsWithOneWhereARunWouldFail(String file, String text, String line) {
    project.write("migrations/" + file, text);

    CommandRun run = project.run("db:check");

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.out()).contains(line);
  }

  @Test
  void tellsOfDownsThatDoNotRestoreOrFail() {
    project.write("migrations/10_users.down.sql", "SELECT 1;\n");
    project.write("migrations/20_posts.down.sql", "\nDROP TABLE post;\n");
    project.run("migration:hash");

    CommandRun run = project.run("db:check");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains(
            "migrations/10_users.down.sql:1:1: error[differing-down]: Its down does not restore")
        .contains("migrations/20_posts.down.sql:2:12: error[failing-down]: Its down fails:")
        .contains("2 errors in 2 migrations.");
    assertThat(project.run("db:check", "--no-verify").exitCode()).isZero();
  }

  @Test
  void warnsOfMissingDownsAndFailsOnAStaleSum() {
    project.write("migrations/30_a.up.sql", "SELECT 1;\n");
    project.run("migration:hash");
    CommandRun warned = project.run("db:check");
    assertThat(warned.exitCode()).isZero();
    assertThat(warned.out())
        .contains("migrations/30_a.up.sql:1:1: warning[missing-down]: 30_a has no down")
        .contains("\n    Write one")
        .contains("1 warning in 3 migrations.");

    project.write("migrations/30_a.up.sql", "-- jmigrate: irreversible because\nSELECT 1;\n");
    CommandRun stale = project.run("db:check");
    assertThat(stale.exitCode()).isEqualTo(3);
    assertThat(stale.out()).contains("migrations/jmigrate.sum:7:1: error[stale-sum]: ");

    project.write("jmigrate.yaml", "url: jdbc:h2:./data/shop\nsum: false\n");
    assertThat(project.run("db:check").exitCode()).isZero();
  }

  @Test
  void writesAnnotationsForGithubWithPathsFromTheTopOfTheRepository() {
    project.write("jmigrate.yaml", "url: jdbc:h2:./data/shop\nmigrations: 'db/a,b: 100%'\n");
    project.write("db/a,b: 100%/30_a.up.sql", "SELECT 1; SELECT * FROM nowhere;");
    project.write("db/a,b: 100%/30_a.down.sql", "SELECT 1;");

    CommandRun run = project.run("db:check", "--format", "github");

    assertThat(run.out())
        .startsWith(
            "::error file=db/a%2Cb%3A 100%25/30_a.up.sql,line=1,col=25,"
                + "title=jmigrate%3A failing-up::Its up fails: ")
        .contains("%0A");
    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void printsOneJsonDocument() {
    project.write("migrations/30_a.up.sql", "SELECT 1;\n");

    CommandRun run = project.run("db:check", "--format", "json");

    assertThat(run.out())
        .startsWith("{")
        .contains("\"errors\" : 1", "\"warnings\" : 1", "\"code\" : \"stale-sum\"")
        .contains("\"file\" : \"migrations/30_a.up.sql\"");
    assertThat(project.run("--json", "db:check").out()).isEqualTo(run.out());
  }

  @Test
  void printsSarifAsItsSchemaAsksForItWithARuleForEachResult() throws IOException {
    project.write("migrations/30_a b.up.sql", "SELECT 1;\n");

    CommandRun run = project.run("db:check", "--format", "sarif");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(sarif().validate(run.out(), InputFormat.JSON)).isEmpty();
    assertThat(run.out())
        .contains("\"id\" : \"missing-down\"", "\"ruleId\" : \"missing-down\"")
        .contains("\"level\" : \"warning\"", "\"uri\" : \"migrations/30_a%20b.up.sql\"")
        .contains("\"id\" : \"stale-sum\"", "\"ruleId\" : \"stale-sum\"");
  }

  private static JsonSchema sarif() throws IOException {
    String name = "/schema/sarif-schema-2.1.0.json";
    try (InputStream schema = CheckTest.class.getResourceAsStream(name)) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
    }
  }

  @Test
  void leavesOutTheProofWhereThereIsNoDatabase() {
    project.write("jmigrate.yaml", "migrations: migrations\n");

    CommandRun unset = project.run("db:check");
    CommandRun unreachable =
        project.run("db:check", "--url", "jdbc:postgresql://localhost:1/x", "--format", "github");

    assertThat(unset.exitCode()).as(unset.err()).isZero();
    assertThat(unset.err()).contains("no database is configured").contains("--scratch-url");
    assertThat(unreachable.exitCode()).as(unreachable.err()).isZero();
    assertThat(unreachable.out()).startsWith("::notice title=jmigrate::Up, down and up were not");
  }

  @Test
  void findsModelsWithoutAMigration(@TempDir Path models) throws IOException {
    ModelProject blog = new ModelProject(models, "url: jdbc:h2:mem:blog\n");
    assertThat(blog.run(0, List.of(), "db:check").out()).contains("models, up, down, up of 4.");

    blog.edit(ModelChange.all().get(0));

    assertThat(blog.run(3, List.of(), "db:check").out())
        .contains("error[missing-migration]: The models ask for what no migration makes:\n      +")
        .contains("jmigrate migration:generate --from-models");
  }

  @Test
  void refusesFormatsThatItDoesNotKnow() {
    CommandRun run = project.run("db:check", "--format", "sariff");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean sarif?");
    assertThat(project.run("db:check", "--json", "--format", "sarif").exitCode()).isEqualTo(2);
  }
}
