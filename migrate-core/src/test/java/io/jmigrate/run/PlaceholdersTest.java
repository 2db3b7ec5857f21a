package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Flyway's placeholders and the configuration of single scripts. */
class PlaceholdersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void replacesInNamesAndTextsAndUndoes(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .file(
                "V1__a.sql",
                "CREATE TABLE ${prefix}_a (id INT, t VARCHAR(200)); -- not ${this}\n"
                    + "INSERT INTO ${PREFIX}_a VALUES (1, 'it is ${who}, in ${flyway:filename}');")
            .file("U1__a.sql", "DROP TABLE ${prefix}_a");

    project.jmigrate().placeholders(Map.of("prefix", "shop", "who", "Ann")).migrate();

    assertThat(project.query("SELECT t FROM shop_a")).containsExactly("it is Ann, in V1__a.sql");

    project.remove("V1__a.sql").remove("U1__a.sql");
    project.jmigrate().undo(UndoRequest.EVERYTHING);
    assertThat(project.hasTable("shop_a")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL"})
  void knowsFlywaysOwn(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .file(
                "V1__a.sql",
                """
                CREATE TABLE facts (k VARCHAR(20), v VARCHAR(500));
                INSERT INTO facts VALUES ('schema', '${flyway:defaultSchema}');
                INSERT INTO facts VALUES ('database', '${flyway:database}');
                INSERT INTO facts VALUES ('user', '${flyway:user}');
                INSERT INTO facts VALUES ('when', '${flyway:timestamp}');
                INSERT INTO facts VALUES ('table', '${flyway:table}');
                INSERT INTO facts VALUES ('environment', '${flyway:environment}');
                """);

    project.jmigrate().placeholders(Map.of("flyway:environment", "test")).migrate();

    String current = kind == TestDatabase.MYSQL ? "database()" : "current_schema";
    assertThat(project.query("SELECT v FROM facts WHERE k = 'schema'"))
        .isEqualTo(project.query("SELECT " + current));
    assertThat(project.query("SELECT v FROM facts WHERE k = 'user'"))
        .singleElement()
        .asString()
        .isEqualToIgnoringCase(project.database().user());
    assertThat(project.query("SELECT v FROM facts WHERE k = 'database'")).doesNotContain("");
    assertThat(project.query("SELECT v FROM facts WHERE k = 'when'"))
        .allMatch(when -> when.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    assertThat(project.query("SELECT v FROM facts WHERE k IN ('table', 'environment') ORDER BY k"))
        .containsExactly("test", "jmigrate_history");
  }

  @Test
  void pointsAtAnUnknownOneAndSaysWhichIsNear() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .file("V1__a.sql", "SELECT 1;\nSELECT 2,\n  '${scheme}';");

    assertThatThrownBy(() -> project.jmigrate().placeholders(Map.of("schema", "x")).migrate())
        .hasMessageContaining(
            """
            V1__a.sql:3:4: There is no placeholder "scheme". Did you mean schema?
                '${scheme}'
                 ^
            """)
        .hasMessageContaining("--placeholder scheme=");
  }

  @Test
  void refusesThemInFlywaysFilesWhileTheyAreOffAndNowhereElse() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .file("1_plain.sql", "CREATE TABLE a (t VARCHAR(20)); INSERT INTO a VALUES ('${x}');")
            .file("V2__b.sql", "INSERT INTO a VALUES ('${x}');");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("V2__b.sql:1:24: ${x} is a placeholder to Flyway")
        .hasMessageContaining("placeholders: { x: … }");
    assertThat(project.hasTable("a")).isFalse();

    project.file("V2__b.sql", "-- jmigrate: no-placeholders\nINSERT INTO a VALUES ('${x}');");
    project.file("V3__c.sql", "INSERT INTO a VALUES ('c')");
    project.file("U3__c.sql", "DELETE FROM a WHERE t = '${x}'");
    assertThatThrownBy(() -> project.jmigrate().migrate()).hasMessageContaining("U3__c.sql:1:26");

    project.remove("U3__c.sql").jmigrate().migrate();
    assertThat(project.query("SELECT t FROM a")).containsExactly("${x}", "${x}", "c");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void pointsIntoTheFileWhereTheDatabaseFindsAnError(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .file(
                "V1__a.sql",
                "CREATE TABLE ${a}_t (id INT);\nINSERT INTO ${a}_t (id) VALUES (${one}, nonsense);");

    assertThatThrownBy(
            () ->
                project
                    .jmigrate()
                    .placeholders(Map.of("a", "quite_a_long_name", "one", "1"))
                    .migrate())
        .hasMessageContaining("V1__a.sql:2:" + (kind == TestDatabase.H2 ? "" : "41"))
        .hasMessageContaining("INSERT INTO ${a}_t (id) VALUES (${one}, nonsense)")
        .hasMessageNotContaining("VALUES (1, nonsense)\n");
  }

  @Test
  void goesOnBehindAStatementWhoseValueIsAnotherNow() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .file(
                "V1__a.sql",
                "CREATE TABLE a (t VARCHAR(50)); INSERT INTO a VALUES ('${flyway:timestamp}${x}');"
                    + " INSERT INTO a VALUES (nonsense);");
    assertThatThrownBy(() -> project.jmigrate().placeholders(Map.of("x", "1")).migrate());
    project.file(
        "V1__a.sql",
        "CREATE TABLE a (t VARCHAR(50)); INSERT INTO a VALUES ('${flyway:timestamp}${x}');"
            + " INSERT INTO a VALUES ('end');");

    project.jmigrate().placeholders(Map.of("x", "2")).migrate();

    assertThat(project.query("SELECT t FROM a")).hasSize(2).contains("end");
  }

  @Test
  void showsInADryRunWhatWouldBeSent() {
    Project project =
        Project.on(TestDatabase.H2, folder).file("V1__a.sql", "CREATE TABLE ${name} (id INT)");
    List<String> sql = new ArrayList<>();

    project.jmigrate().placeholders(Map.of("name", "a")).dryRun(MigrateRequest.ALL, sql::add);

    assertThat(sql).contains("CREATE TABLE a (id INT);");
  }

  @Test
  void decidesByTheFirstWordsThatAreSent() {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .file("V1__a.sql", "CREATE TABLE a (id INT);\nCREATE ${how} ix ON a (id);");

    project.jmigrate().placeholders(Map.of("how", "INDEX CONCURRENTLY")).migrate();

    assertThat(project.events()).first().asString().contains("runs without a transaction");
  }

  @ParameterizedTest
  @CsvSource({
    "V1__a.sql.conf, executeInTransaction=false, ''",
    ", '', '-- flyway:executeInTransaction=false\n'"
  })
  void leavesTheTransactionAsTheScriptsConfigurationSays(
      String config, String setting, String line) {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .file("V1__a.sql", line + "CREATE TABLE a (id INT); SELECT nonsense;");
    if (config != null) {
      project.file(config, setting);
    }

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1 of 2 took effect");
    assertThat(project.hasTable("a")).isTrue();
  }

  @Test
  void honoursOrRefusesEverythingThatAScriptsConfigurationSays() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .file("V1__a.sql", "CREATE TABLE a (t VARCHAR(9)); INSERT INTO a VALUES ('${x}');")
            .file("V1__a.sql.conf", "placeholderReplacement=false\nencoding=UTF-8\n")
            .file("V2__b.sql", "SELECT 1")
            .file("V2__b.sql.conf", "encoding=ISO-8859-1\nshouldExecute=${x}==1\nexcute=true")
            .file("V3__gone.sql.conf", "executeInTransaction=true");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("V2__b.sql.conf: jmigrate cannot do encoding=ISO-8859-1. Save")
        .hasMessageContaining("V2__b.sql.conf: jmigrate cannot do shouldExecute=")
        .hasMessageContaining("V2__b.sql.conf: jmigrate cannot do excute=true")
        .hasMessageContaining("V3__gone.sql.conf is about a script that is not there");

    project.remove("V2__b.sql.conf").remove("V3__gone.sql.conf").jmigrate().migrate();
    assertThat(project.query("SELECT t FROM a")).containsExactly("${x}");
  }
}
