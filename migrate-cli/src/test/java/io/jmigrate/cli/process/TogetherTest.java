package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A whole cluster deploys: many processes, one database. */
class TogetherTest {
  private static final int PROCESSES = 20;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = "POSTGRESQL_.*")
  void applyEachMigrationOnceHoweverManyProcessesStartTogether(TestDatabase kind) {
    startTogether(kind, 5);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource
  void applyAHundredMigrationsOnceHoweverManyProcessesStartTogether(TestDatabase kind) {
    startTogether(kind, 100);
  }

  private void startTogether(TestDatabase kind, int migrations) {
    Project project = Project.on(kind, folder);
    project.migration("1_log", "CREATE TABLE log (entry INT NOT NULL);");
    for (int i = 2; i <= migrations; i++) {
      project.migration(
          i + "_t" + i,
          "CREATE TABLE t%1$d (id INT);%nINSERT INTO log VALUES (%1$d);".formatted(i));
    }

    List<RunningProgram> started = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      started.add(project.program().start("db:migrate", "--lock-timeout", "20m"));
    }
    List<ProcessRun> runs = started.stream().map(RunningProgram::await).toList();

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
