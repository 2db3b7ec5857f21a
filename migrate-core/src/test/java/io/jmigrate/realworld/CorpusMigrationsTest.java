package io.jmigrate.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.realworld.MigrationFolder.Step;
import io.jmigrate.run.MigrationReport;
import io.jmigrate.run.MigrationResult;
import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.MigrationStatus.Standing;
import io.jmigrate.run.UndoRequest;
import io.jmigrate.testing.PlainClient;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real projects' folders: what jmigrate makes of them is what the database's own client makes of
 * them. Each folder of {@code migrations} in the corpus is one set, for the database its name ends
 * in.
 */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class CorpusMigrationsTest {
  @TempDir Path scratch;

  /** A set on a database. */
  record Case(Path set, TestDatabase database) {
    MigrationFolder folder() {
      return new MigrationFolder(set.resolve("migrations"));
    }

    Twins twins(MigrationFolder folder) {
      Path prelude = set.resolve("prelude.sql");
      return Twins.on(database, folder, Files.exists(prelude) ? prelude : null);
    }

    @Override
    public String toString() {
      return set.getFileName() + " on " + database.product();
    }
  }

  static Stream<Case> cases() throws IOException {
    return cases(
        List.of(
            TestDatabase.POSTGRESQL_15, TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.H2));
  }

  static Stream<Case> otherVersions() throws IOException {
    return cases(List.of(TestDatabase.POSTGRESQL_14, TestDatabase.POSTGRESQL));
  }

  private static Stream<Case> cases(List<TestDatabase> databases) throws IOException {
    Path sets = Path.of(System.getProperty("jmigrate.corpus"), "migrations");
    try (Stream<Path> folders = Files.list(sets)) {
      return folders
          .filter(set -> Files.isDirectory(set.resolve("migrations")))
          .sorted()
          .flatMap(
              set ->
                  databases.stream()
                      .filter(database -> isFor(set.getFileName().toString(), database))
                      .map(database -> new Case(set, database)))
          .toList()
          .stream();
    }
  }

  private static boolean isFor(String set, TestDatabase database) {
    return switch (database) {
      case POSTGRESQL, POSTGRESQL_14, POSTGRESQL_15 -> set.endsWith("-postgresql");
      case MYSQL -> set.endsWith("-mysql");
      case MARIADB -> set.endsWith("-mysql") || set.endsWith("-mariadb");
      case H2 -> set.endsWith("-h2");
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void appliesAllOfASet(Case on) throws IOException {
    Twins twins = on.twins(on.folder());
    twins.migrateAll();

    twins.assertAlike("after all ups");
    if (on.database() == TestDatabase.POSTGRESQL_15) {
      String known = Files.readString(on.set().resolve("ground_up.sql"));
      assertThat(twins.schema()).isEqualTo(PlainClient.of(twins.url()).normalized(known));
    }
    assertThat(twins.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    assertThat(twins.jmigrate().status())
        .hasSameSizeAs(on.folder().steps())
        .allMatch(status -> status.standing() == Standing.APPLIED);
    rewritesThatMeanTheSame(on, twins);
  }

  private void rewritesThatMeanTheSame(Case on, Twins twins) {
    UnaryOperator<String> marked = text -> text.startsWith("\uFEFF") ? text : "\uFEFF" + text;
    UnaryOperator<String> crLf = text -> text.replaceAll("\r?\n", "\r\n");
    twins.use(on.folder().copy(scratch.resolve("marked"), marked));
    assertThat(changed(twins)).as("with a byte-order mark").isEmpty();
    twins.use(on.folder().copy(scratch.resolve("cr-lf"), text -> marked.apply(crLf.apply(text))));
    assertThat(changed(twins))
        .as("with CR LF for LF, which changes literals of several lines")
        .isEqualTo(
            on.folder().steps().stream()
                .filter(step -> LiteralLines.change(step.up(), twins.isMysql(), crLf))
                .map(Step::version)
                .toList());
  }

  private static List<String> changed(Twins twins) {
    return twins.jmigrate().status().stream()
        .filter(status -> status.standing() != Standing.APPLIED)
        .map(MigrationStatus::version)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("otherVersions")
  @Tag("acceptance")
  void appliesAllOfASetOnOtherVersions(Case on) {
    Twins twins = on.twins(on.folder());
    twins.migrateAll();
    twins.assertAlike("after all ups");
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Tag("acceptance")
  void appliesAllOfASetThatCameFromWindows(Case on) {
    UnaryOperator<String> change = text -> "\uFEFF" + text.replaceAll("\r?\n", "\r\n");
    UnaryOperator<String> plain = text -> text.replaceAll("\r?\n", "\r\n");
    Twins twins = on.twins(on.folder().copy(scratch.resolve("plain"), plain));
    twins.migrateAll();
    twins.assertAlike("with CR LF");
    twins.use(on.folder().copy(scratch.resolve("marked"), change));
    assertThat(changed(twins)).isEmpty();
  }

  /**
   * Each down, newest first. Where one is missing, or the server refuses it, the next is tried on
   * fresh databases that were migrated up to it.
   */
  @ParameterizedTest
  @MethodSource("cases")
  @Tag("acceptance")
  void takesBackWhatThePlainClientTakesBack(Case on) {
    List<Step> newestFirst = new ArrayList<>(on.folder().steps());
    Collections.reverse(newestFirst);
    Twins twins = null;
    for (Step step : newestFirst) {
      if (step.down() == null) {
        twins =
            twins == null && !step.equals(newestFirst.get(0)) ? null : refusing(on, twins, step);
        continue;
      }
      if (twins == null) {
        twins = on.twins(on.folder());
        twins.migrateTo(step);
      }
      boolean undone = twins.undo(step);
      if (undone || !twins.isPostgres()) {
        twins.assertSameCatalog("after the down of " + step);
      }
      twins = undone ? twins : null;
    }
    if (twins != null) {
      twins.assertAlike("after the last down");
    }
  }

  private static @Nullable Twins refusing(Case on, @Nullable Twins sofar, Step step) {
    Twins twins = sofar;
    if (twins == null) {
      twins = on.twins(on.folder());
      twins.migrateTo(step);
    }
    String before = twins.schema();
    Twins refusing = twins;
    for (UndoRequest request : List.of(UndoRequest.LAST, UndoRequest.EVERYTHING)) {
      Twins.assertEnds(
          ErrorCode.REFUSED,
          "undoing " + step + ", which has no down",
          () -> refusing.jmigrate().undo(request));
    }
    assertThat(twins.schema()).isEqualTo(before);
    return null;
  }

  /**
   * As far down as the downs go and up again. Downs that the server refuses are emptied in both
   * folders, as a person in need would do; whether the others restore everything is for the plain
   * client to say.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void goesDownAndUpAgain(Case on) throws IOException {
    MigrationFolder folder = on.folder().copy(scratch.resolve("usable"), text -> text);
    Twins twins = on.twins(folder);
    twins.migrateAll();
    List<Step> steps = folder.steps();
    int undone = 0;
    for (int i = steps.size() - 1; i >= 0 && steps.get(i).down() != null; i--) {
      if (!twins.undo(steps.get(i))) {
        if (!twins.isPostgres()) {
          return;
        }
        Files.writeString(Objects.requireNonNull(steps.get(i).down()), "");
        twins = on.twins(folder);
        twins.migrateAll();
        twins.undoTo(steps.get(i));
      }
      undone++;
    }
    if (undone > 0) {
      twins.assertAlike("after " + undone + " downs");
      twins.migrateAgain(steps.subList(steps.size() - undone, steps.size()));
      twins.assertAlike("after " + undone + " downs and the ups again");
    }
  }

  static List<String> names(MigrationReport report) {
    return report.results().stream().map(MigrationResult::name).toList();
  }
}
