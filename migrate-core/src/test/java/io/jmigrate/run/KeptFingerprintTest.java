package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history keeps which models a migration brings. */
class KeptFingerprintTest {
  private static final String MODELS = "-- jmigrate: models 0123456789abcdef\n";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void isThatOfTheUp(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", MODELS + "CREATE TABLE a (id INT);", "DROP TABLE a;")
            .pair("2_b", "CREATE TABLE b (id INT);", "DROP TABLE b;");
    project.jmigrate().migrate();
    project.jmigrate().undo(UndoRequest.EVERYTHING);
    project.jmigrate().baseline("1");

    assertThat(project.query("SELECT models FROM jmigrate_history ORDER BY id"))
        .containsExactly("0123456789abcdef", "null", "null", "null", "0123456789abcdef");
  }

  @ParameterizedTest
  @EnumSource
  void isAddedToAHistoryOfAnOlderVersionWhenSomethingIsApplied(TestDatabase kind) {
    Project project = Project.on(kind, folder).pair("1_a", "CREATE TABLE a (id INT);", "");
    project.jmigrate().migrate();
    project.execute("ALTER TABLE jmigrate_history DROP COLUMN models");

    assertThat(project.jmigrate().status()).hasSize(1);
    assertThat(project.jmigrate().history()).hasSize(1);
    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);

    project.pair("2_b", MODELS + "CREATE TABLE b (id INT);", "DROP TABLE b;");
    List<String> dry = new ArrayList<>();
    project.jmigrate().dryRun(MigrateRequest.ALL, dry::add);
    assertThat(dry.get(0)).contains("ADD COLUMN models");
    project.jmigrate().migrate();
    project.jmigrate().undo(UndoRequest.LAST);
    assertThat(project.query("SELECT models FROM jmigrate_history ORDER BY id"))
        .containsExactly("null", "0123456789abcdef", "null");
  }
}
