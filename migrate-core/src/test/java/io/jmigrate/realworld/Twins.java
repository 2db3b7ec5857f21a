package io.jmigrate.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Jmigrate;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.realworld.MigrationFolder.Step;
import io.jmigrate.run.MigrateRequest;
import io.jmigrate.run.UndoRequest;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.PlainClient;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two databases of one server: one that jmigrate works on and one that the database's own client
 * works on, with the same files. What must never be told apart.
 */
final class Twins {
  private final TestDatabase kind;
  private final DatabaseUrl url;
  private final PlainDatabase plain;
  private MigrationFolder folder;

  private Twins(TestDatabase kind, MigrationFolder folder) {
    this.kind = kind;
    this.folder = folder;
    this.url = kind.createDatabase();
    this.plain = PlainDatabase.of(kind.createDatabase());
  }

  /** Two fresh databases, the prelude, if any, run in both by the client. */
  static Twins on(TestDatabase kind, MigrationFolder folder, @Nullable Path prelude) {
    Twins twins = new Twins(kind, folder);
    if (prelude != null) {
      PlainClient.of(twins.url).run(prelude);
      twins.plain.client().run(prelude);
    }
    return twins;
  }

  Jmigrate jmigrate() {
    return Jmigrate.of(url.url(), url.user(), url.password()).locations(folder.path().toString());
  }

  /** Goes on with other files. */
  void use(MigrationFolder other) {
    folder = other;
  }

  /** Applies all up to this one on both sides. */
  void migrateTo(Step last) {
    for (Step step : folder.steps()) {
      assertThat(plain.run(step.up())).as("the plain client runs %s", step.up()).isTrue();
      if (step.version().equals(last.version())) {
        break;
      }
    }
    jmigrate().migrate(new MigrateRequest(last.version(), null, List.of(), 0));
  }

  /** Applies the next one on both sides. */
  void migrateOne(Step step) {
    assertThat(plain.run(step.up())).as("the plain client runs %s", step.up()).isTrue();
    jmigrate().migrate(new MigrateRequest(step.version(), null, List.of(), 0));
  }

  /** Applies all on both sides. */
  void migrateAll() {
    List<Step> steps = folder.steps();
    migrateTo(steps.get(steps.size() - 1));
  }

  /**
   * Takes the last one back on both sides.
   *
   * @return whether the plain client could; jmigrate could if and only if it could
   */
  boolean undo(Step step) {
    boolean possible = plain.run(Objects.requireNonNull(step.down()));
    String before = possible ? "" : schema(url);
    assertEnds(
        possible ? null : ErrorCode.STATEMENT_FAILED,
        "undoing with " + step.down(),
        () -> jmigrate().undo(UndoRequest.LAST));
    if (!possible && isPostgres()) {
      assertThat(schema(url)).as("after the down of %s failed", step).isEqualTo(before);
    }
    return possible;
  }

  /** Takes everything back, the last first, down to this one and it too. */
  void undoTo(Step last) {
    List<Step> steps = new ArrayList<>(folder.steps());
    Collections.reverse(steps);
    for (Step step : steps) {
      assertThat(undo(step)).as("undoing %s", step).isTrue();
      if (step.version().equals(last.version())) {
        return;
      }
    }
  }

  /** Applies these, which were taken back, on both sides, as far as the plain client gets. */
  void migrateAgain(List<Step> undone) {
    boolean possible = true;
    for (int i = 0; i < undone.size() && possible; i++) {
      possible = plain.run(undone.get(i).up());
    }
    assertEnds(
        possible ? null : ErrorCode.STATEMENT_FAILED,
        "applying " + undone + " again",
        () -> jmigrate().migrate());
  }

  boolean isPostgres() {
    return url.url().startsWith("jdbc:postgresql:");
  }

  boolean isMysql() {
    return url.url().matches("jdbc:(mysql|mariadb):.*");
  }

  /** Works, and gives up with this error, or with none if it is null. */
  static void assertEnds(@Nullable ErrorCode expected, String what, Runnable work) {
    ErrorCode error = null;
    String message = "";
    try {
      work.run();
    } catch (JmigrateException e) {
      error = e.code();
      message = e.getMessage();
    }
    assertThat(error).as("%s: %s", what, message).isEqualTo(expected);
  }

  void assertSameSchema(String when) {
    assertThat(schema(url)).as("schema " + when).isEqualTo(schema(plain.url()));
  }

  /** What the catalog tells, which is quicker to have than a dump. */
  void assertSameCatalog(String when) {
    assertThat(DatabaseContents.catalog(url))
        .as("catalog " + when)
        .isEqualTo(DatabaseContents.catalog(plain.url()));
  }

  void assertSameRows(String when) {
    assertThat(DatabaseContents.rows(url))
        .as("rows " + when)
        .isEqualTo(DatabaseContents.rows(plain.url()));
  }

  void assertAlike(String when) {
    assertSameSchema(when);
    assertSameCatalog(when);
    assertSameRows(when);
  }

  /** The schema that jmigrate made, as the database's own dump program shows it. */
  String schema() {
    return schema(url);
  }

  private String schema(DatabaseUrl database) {
    // pg_dump refuses servers that are newer than itself; the catalog has to do there.
    return kind == TestDatabase.POSTGRESQL
        ? DatabaseContents.catalog(database)
        : PlainClient.of(database).dumpSchema("jmigrate_history", "jmigrate_lock");
  }

  DatabaseUrl url() {
    return url;
  }
}
