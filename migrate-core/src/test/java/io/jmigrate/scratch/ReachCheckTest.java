package io.jmigrate.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.DownText;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSet;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What reaches out of a database is refused, and nothing else. */
class ReachCheckTest {
  private static final Path CASES = Path.of("src/test/resources/io/jmigrate/scratch");

  /** A statement and whether it reaches out, from the files {@code <dialect>-<verdict>.sql}. */
  record Case(String dialect, boolean reaches, String statement) {
    @Override
    public String toString() {
      return dialect + ": " + statement;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String dialect : List.of("postgresql", "mysql", "mariadb", "h2")) {
      for (String verdict : List.of("reaches", "stays")) {
        // what holds for MySQL holds for MariaDB
        List<String> files =
            dialect.equals("mariadb") ? List.of("mysql", "mariadb") : List.of(dialect);
        for (String file : files) {
          String text = Files.readString(CASES.resolve(file + "-" + verdict + ".sql"));
          for (String statement : text.split("\n\n", -1)) {
            cases.add(new Case(dialect, verdict.equals("reaches"), statement.strip()));
          }
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatReachesOut(Case on) {
    Dialect dialect = dialect(on.dialect);
    assertThat(ReachFinder.find(on.statement, dialect.scratch().reach(), dialect.syntax()))
        .as(on.toString())
        .satisfies(found -> assertThat(!found.isEmpty()).isEqualTo(on.reaches));
  }

  @Test
  void showsThePlaceInTheFile() {
    Script script =
        DownText.script(
            "7_x.up.sql",
            "CREATE TABLE a (id INT);\n\nDO $$ BEGIN\n  PERFORM 1;\n  DROP ROLE x;\nEND $$;");

    assertThatThrownBy(() -> new ReachCheck(dialect("postgresql")).require(List.of(script)))
        .isInstanceOfSatisfying(
            JmigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REFUSED))
        .hasMessage(
            """
            7_x.up.sql:5:3: this reaches a role, which all databases share
                DROP ROLE x;
                ^
              Nothing was run: a scratch database is made on the target's own server, which this would change.
              Name a disposable server to try it on: --scratch-url URL, or scratchUrl in the configuration.""");
  }

  @Test
  void namesTheOtherDatabase() {
    Script script =
        DownText.script("7_x.up.sql", "CREATE TABLE a (id INT);\nDROP TABLE a, `Shop`.b;");

    assertThat(new ReachCheck(dialect("mysql")).places(script))
        .containsExactly(
            """
            7_x.up.sql:2:15: this reaches another database, shop
              DROP TABLE a, `Shop`.b
                            ^""");
  }

  /** Every migration of the corpus runs in a scratch database. */
  @ParameterizedTest
  @CsvSource({
    "authelia-postgresql, postgresql",
    "lakefs-postgresql, postgresql",
    "conductor-postgresql, postgresql",
    "supabase-auth-postgresql, postgresql",
    "authelia-mysql, mysql",
    "authelia-mysql, mariadb",
    "conductor-mysql, mysql",
    "conductor-mysql, mariadb"
  })
  @EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
  void lastsForOtherProjectsMigrations(String set, String product) {
    Dialect dialect = dialect(product);
    Path folder = Path.of(System.getProperty("jmigrate.corpus"), "migrations", set, "migrations");
    MigrationSet files =
        MigrationSet.read(
            MigrationSource.at(List.of(folder.toString()), ReachCheckTest.class.getClassLoader()),
            new DatabaseNames(dialect.fileNames(), Dialects.installed().fileNames()));
    List<String> places = new ArrayList<>();
    int statements = 0;
    for (Migration migration : files.migrations()) {
      for (Script script : scripts(migration)) {
        statements += count(script, dialect);
        places.addAll(new ReachCheck(dialect).places(script));
      }
    }
    assertThat(statements).isGreaterThan(50);
    assertThat(places).as("refused of %d statements", statements).isEmpty();
  }

  private static List<Script> scripts(Migration migration) {
    return migration.down() == null
        ? List.of(migration.up())
        : List.of(migration.up(), migration.down());
  }

  private static int count(Script script, Dialect dialect) {
    int count = 0;
    try (ScriptContents contents = ScriptContents.open(script, dialect.syntax())) {
      while (contents.next() != null) {
        count++;
      }
    }
    return count;
  }

  private static Dialect dialect(String name) {
    Dialects dialects = Dialects.installed();
    return name.equals("mariadb")
        ? dialects.forUrl("jdbc:mariadb://x/y")
        : dialects.forUrl("jdbc:" + name + (name.equals("h2") ? ":mem:" : "://x/y"));
  }
}
