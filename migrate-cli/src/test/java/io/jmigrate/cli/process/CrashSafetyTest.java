package io.jmigrate.cli.process;

import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However often a run is killed, the last one finds its way: schema and data are those of a run
 * that nobody disturbed, and nobody was asked.
 */
class CrashSafetyTest {
  private static final long SEED = Long.getLong("jmigrate.crash.seed", 20260101);
  private static final int MANY = Integer.getInteger("jmigrate.crash.kills", 200);

  @TempDir Path folder;

  /** H2 is left to the long suite: killed inside an ALTER TABLE, its file can hang in H2 itself. */
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfNobodyHadKilledIt(TestDatabase kind) throws IOException, InterruptedException {
    new CrashTrials(kind, folder, "db:migrate", SEED).kill(2);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfNobodyHadKilledItSoOften(TestDatabase kind)
      throws IOException, InterruptedException {
    new CrashTrials(kind, folder, "db:migrate", SEED + 1).kill(MANY);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void takesAllBackAsIfNobodyHadKilledIt(TestDatabase kind)
      throws IOException, InterruptedException {
    new CrashTrials(kind, folder, "db:migrate:undo:all", SEED + 2).kill(MANY / 4);
  }
}
