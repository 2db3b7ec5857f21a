package io.jmigrate.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.realworld.MigrationFolder.Step;
import io.jmigrate.run.MigrationReport;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small sets of the scripts that other tools, dump programs and people leave in folders: each
 * folder below {@code scripts} is one, for the database whose name its parent has.
 */
class RealWorldScriptsTest {
  @TempDir Path scratch;

  /** A set on a database. */
  record Case(Path set, TestDatabase database) {
    @Override
    public String toString() {
      return set.getFileName() + " on " + database.product();
    }
  }

  static Stream<Case> cases() throws IOException, URISyntaxException {
    URL scripts = Objects.requireNonNull(RealWorldScriptsTest.class.getResource("scripts"));
    List<Case> cases = new ArrayList<>();
    for (Path product : children(Path.of(scripts.toURI()))) {
      for (Path set : children(product)) {
        for (TestDatabase database : databases(product.getFileName().toString())) {
          cases.add(new Case(set, database));
        }
      }
    }
    return cases.stream();
  }

  private static List<TestDatabase> databases(String product) {
    return switch (product) {
      case "postgresql" -> List.of(TestDatabase.POSTGRESQL_15);
      case "mysql" -> List.of(TestDatabase.MYSQL, TestDatabase.MARIADB);
      case "mariadb" -> List.of(TestDatabase.MARIADB);
      case "h2" -> List.of(TestDatabase.H2);
      default -> throw new IllegalArgumentException("no database called " + product);
    };
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesWhatTheDatabasesOwnClientDoes(Case on) {
    upAndDown(on, new MigrationFolder(on.set()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Tag("acceptance")
  void doesSoWithFilesFromWindows(Case on) {
    UnaryOperator<String> crLf = text -> text.replaceAll("\r?\n", "\r\n");
    upAndDown(on, new MigrationFolder(on.set()).copy(scratch, crLf));
  }

  private static void upAndDown(Case on, MigrationFolder folder) {
    Twins twins = Twins.on(on.database(), folder, null);
    for (Step step : folder.steps()) {
      twins.migrateOne(step);
      twins.assertSameCatalog("after " + step);
      twins.assertSameRows("after " + step);
    }
    twins.assertSameSchema("after all ups");
    assertThat(twins.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    List<Step> steps = new ArrayList<>(folder.steps());
    Collections.reverse(steps);
    for (Step step : steps) {
      if (step.down() == null) {
        break;
      }
      if (!twins.undo(step)) {
        // PostgreSQL's client keeps what came before the failure, jmigrate nothing.
        assertThat(on.set()).hasFileName("failing");
        if (twins.isPostgres()) {
          return;
        }
        break;
      }
      twins.assertSameCatalog("after the down of " + step);
      twins.assertSameRows("after the down of " + step);
    }
    twins.assertSameSchema("after the downs");
  }

  /** The migration writes down its own session, after one that changed its. */
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL_14", "POSTGRESQL"})
  void givesAMigrationTheSessionThatPsqlHas(TestDatabase database) throws IOException {
    script("1_touch.up.sql", "SET timezone = 'Asia/Tokyo'; SET search_path = pg_catalog;");
    script(
        "2_session.up.sql",
        """
        CREATE TABLE session_now AS SELECT name, setting FROM pg_settings
        WHERE source <> 'override' AND name NOT IN ('application_name', 'lock_timeout') AND name NOT LIKE 'plpgsql.%';
        """);
    Path prelude =
        script(
            "../prelude.sql",
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L',"
                + " current_database(), 'Asia/Dili'); END $$");
    TimeZone here = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
    try {
      Twins twins = Twins.on(database, new MigrationFolder(scratch.resolve("folder")), prelude);
      twins.migrateAll();
      twins.assertSameRows("of the session");
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void givesAMigrationTheSessionThatTheMysqlClientHas(TestDatabase database)
      throws IOException, SQLException {
    script(
        "1_touch.up.sql", "SET time_zone = '+05:00', sql_mode = 'ANSI', foreign_key_checks = 0;");
    script(
        "2_session.up.sql",
        """
        CREATE TABLE session_now AS SELECT * FROM %s.session_variables
        WHERE variable_name NOT IN ('pseudo_thread_id', 'timestamp', 'rand_seed1', 'rand_seed2',
          'session_track_system_variables', 'character_set_results', 'lock_wait_timeout')
        """
            .formatted(
                database == TestDatabase.MYSQL ? "performance_schema" : "information_schema"));
    try (Connection admin = database.assumeAvailable().adminConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("SET @mode = @@GLOBAL.sql_mode, @zone = @@GLOBAL.time_zone");
      statement.execute("SET GLOBAL sql_mode = 'NO_ENGINE_SUBSTITUTION'");
      statement.execute("SET GLOBAL time_zone = '+03:00'");
      try {
        Twins twins = Twins.on(database, new MigrationFolder(scratch.resolve("folder")), null);
        twins.migrateAll();
        twins.assertSameRows("of the session");
      } finally {
        statement.execute("SET GLOBAL sql_mode = @mode, GLOBAL time_zone = @zone");
      }
    }
  }

  private Path script(String name, String sql) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("folder"));
    return Files.writeString(folder.resolve(name), sql);
  }
}
