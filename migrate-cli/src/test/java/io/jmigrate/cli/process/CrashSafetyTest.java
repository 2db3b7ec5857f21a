package io.jmigrate.cli.process;

import io.jmigrate.testing.DurableServer;
import io.jmigrate.testing.TestDatabase;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However often a run comes to grief, the last one finds its way: schema and data are those of a
 * run that nobody disturbed, and nobody was asked.
 */
class CrashSafetyTest {
  private static final long SEED = Long.getLong("jmigrate.crash.seed", 20260101);
  private static final String UNDO = "db:migrate:undo:all";
  private static final int MANY = Integer.getInteger("jmigrate.crash.kills", 200);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfNobodyHadKilledIt(TestDatabase kind) throws IOException, InterruptedException {
    trials(kind, "db:migrate", new Killed(folder, "db:migrate"), SEED).disturb(2);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfNobodyHadKilledItSoOften(TestDatabase kind)
      throws IOException, InterruptedException {
    trials(kind, "db:migrate", new Killed(folder, "db:migrate"), SEED + 1).disturb(MANY);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void takesAllBackAsIfNobodyHadKilledIt(TestDatabase kind)
      throws IOException, InterruptedException {
    trials(kind, UNDO, new Killed(folder, UNDO), SEED + 2).disturb(MANY / 4);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfNobodyHadStoppedIt(TestDatabase kind) throws IOException, InterruptedException {
    trials(kind, "db:migrate", new Signalled(folder, "db:migrate", "TERM", 143), SEED + 3)
        .disturb(MANY / 4);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfNobodyHadPressedCtrlC(TestDatabase kind) throws IOException, InterruptedException {
    trials(kind, "db:migrate", new Signalled(folder, "db:migrate", "INT", 130), SEED + 4)
        .disturb(MANY / 4);
  }

  @ParameterizedTest
  @EnumSource(names = "MYSQL")
  void endsAsIfTheServerHadNotDied(TestDatabase kind) throws IOException, InterruptedException {
    serverEnds(kind, 1);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfTheServerHadNotDiedSoOften(TestDatabase kind)
      throws IOException, InterruptedException {
    serverEnds(kind, MANY / 10);
  }

  private void serverEnds(TestDatabase kind, int times) throws IOException, InterruptedException {
    kind.assumeAvailable();
    DurableServer server = DurableServer.start(kind);
    Disturbance ends = new ServerEnds(folder, "db:migrate", server);
    new CrashTrials(kind, server, folder, "db:migrate", ends, SEED + 5).disturb(times);
    server.kill();
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfTheNetworkHadNotFailed(TestDatabase kind) throws IOException, InterruptedException {
    trials(
            kind,
            "db:migrate",
            new ConnectionsCut(kind.assumeAvailable(), "db:migrate", false),
            SEED)
        .disturb(2);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void endsAsIfTheNetworkHadNotFailedSoOften(TestDatabase kind)
      throws IOException, InterruptedException {
    TestServer server = kind.assumeAvailable();
    trials(kind, "db:migrate", new ConnectionsCut(server, "db:migrate", false), SEED + 6)
        .disturb(MANY);
    trials(kind, UNDO, new ConnectionsCut(server, UNDO, false), SEED + 7).disturb(MANY / 4);
    trials(kind, "db:migrate", new ConnectionsCut(server, "db:migrate", true), SEED + 8)
        .disturb(MANY / 10);
  }

  private CrashTrials trials(
      TestDatabase kind, String command, Disturbance disturbance, long seed) {
    return new CrashTrials(kind, kind.assumeAvailable(), folder, command, disturbance, seed);
  }
}
