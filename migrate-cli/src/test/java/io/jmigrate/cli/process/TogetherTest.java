package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A whole cluster deploys: many processes, one database. */
class TogetherTest {
  private static final int PROCESSES = 20;

  @TempDir Path folder;

  @Test
  void applyEachMigrationOnceHoweverManyProcessesStartTogether() {
    startTogether(TestDatabase.H2, 5);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource
  void applyAHundredMigrationsOnceHoweverManyProcessesStartTogether(TestDatabase kind) {
    startTogether(kind, 100);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = "POSTGRESQL_.*")
  void goOnWhenTheOneAtWorkIsKilled(TestDatabase kind) {
    Project project = project(kind, 8);
    project.migration(
        "4_t4", "CREATE TABLE t4 (id INT);\n" + pause(kind) + "INSERT INTO log VALUES (4);");
    List<RunningProgram> started = start(project);
    RunningProgram killed = null;
    while (killed == null) {
      assertThat(started).anyMatch(RunningProgram::running);
      killed = atWork(started);
    }

    killed.signal("KILL");

    RunningProgram dead = killed;
    List<ProcessRun> others =
        started.stream().filter(each -> !each.equals(dead)).map(RunningProgram::await).toList();
    dead.await().exits(137);
    assertThat(others).hasSize(PROCESSES - 1).allSatisfy(run -> run.exits(0));
    assertThat(
            project.query(
                "SELECT DISTINCT sequence FROM jmigrate_history WHERE state = 'applied' ORDER BY"
                    + " sequence"))
        .hasSize(8);
    assertThat(project.query("SELECT version FROM jmigrate_history WHERE state = 'applied'"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(numbers(1, 8));
    assertThat(project.query("SELECT entry FROM log ORDER BY entry")).isEqualTo(numbers(2, 8));
    assertThat(project.run("db:unlock").exits(0).out()).contains("Nobody holds");
  }

  private static String pause(TestDatabase kind) {
    return switch (kind) {
      case MYSQL, MARIADB -> "DO sleep(2);\n";
      case H2 ->
          "CREATE ALIAS IF NOT EXISTS pause FOR \"java.lang.Thread.sleep(long)\";\nCALL pause(2000);\n";
      default -> "SELECT pg_sleep(2);\n";
    };
  }

  /** The one that is at the slow migration, as it says itself. */
  private static @Nullable RunningProgram atWork(List<RunningProgram> started) {
    for (RunningProgram each : started) {
      if (each.running() && each.outSoFar().contains("4_t4: migrating")) {
        return each;
      }
    }
    return null;
  }

  private static List<RunningProgram> start(Project project) {
    List<RunningProgram> started = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      started.add(project.program().start("db:migrate", "--lock-timeout", "20m"));
    }
    return started;
  }

  private Project project(TestDatabase kind, int migrations) {
    Project project = Project.on(kind, folder);
    project.migration("1_log", "CREATE TABLE log (entry INT NOT NULL);");
    for (int i = 2; i <= migrations; i++) {
      project.migration(
          i + "_t" + i,
          "CREATE TABLE t%1$d (id INT);%nINSERT INTO log VALUES (%1$d);".formatted(i));
    }
    return project;
  }

  private void startTogether(TestDatabase kind, int migrations) {
    Project project = project(kind, migrations);

    List<ProcessRun> runs = start(project).stream().map(RunningProgram::await).toList();

    assertThat(runs).allSatisfy(run -> run.exits(0));
    assertThat(runs.stream().flatMap(run -> run.out().lines()).filter(l -> l.contains("migrated")))
        .hasSize(migrations);
    assertThat(
            project.query(
                "SELECT version FROM jmigrate_history WHERE state = 'applied' ORDER BY id"))
        .isEqualTo(numbers(1, migrations));
    assertThat(project.query("SELECT entry FROM log ORDER BY entry"))
        .isEqualTo(numbers(2, migrations));
  }

  private static List<String> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
  }
}
