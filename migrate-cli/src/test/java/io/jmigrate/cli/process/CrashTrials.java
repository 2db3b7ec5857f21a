package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.cli.process.CrashTable.Found;
import io.jmigrate.cli.process.Disturbance.Disturbed;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.H2Server;
import io.jmigrate.testing.TestDatabase;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Runs that are disturbed at random moments and run again until one ends, each on a database of its
 * own, compared with a run that nobody disturbed.
 */
final class CrashTrials {
  private static final int MOST_KILLS_IN_A_TRIAL = 3;

  private final TestDatabase kind;
  private final TestServer server;
  private final Path folder;
  private final Random random;
  private final CrashTable table;
  private final List<String> failures = new ArrayList<>();
  private final String command;
  private final Disturbance disturbance;
  private int projects;
  private String expected = "";

  /**
   * On databases of one server.
   *
   * @param command what is run: one that applies or takes back everything
   */
  CrashTrials(
      TestDatabase kind,
      TestServer server,
      Path folder,
      String command,
      Disturbance disturbance,
      long seed) {
    this.kind = kind;
    this.server = server;
    this.folder = folder;
    this.command = command;
    this.disturbance = disturbance;
    this.random = new Random(seed);
    this.table =
        new CrashTable(
            kind.product() + ", " + command + ", " + disturbance.name() + ", seed " + seed);
  }

  /** Disturbs so often, and fails if anything was left other than by an undisturbed run. */
  void disturb(int times) throws IOException, InterruptedException {
    undisturbed();
    while (table.kills() < times) {
      trial();
    }
    System.out.println(table);
    assertThat(failures).as(table.toString()).isEmpty();
  }

  private void undisturbed() throws IOException, InterruptedException {
    for (int i = 0; i < 2; i++) {
      Project project = project();
      disturbance.undisturbed(project).exits(0);
      String dump = DatabaseDump.of(project);
      assertThat(i == 0 ? dump : expected).isEqualTo(dump);
      expected = dump;
      gone(project);
    }
  }

  private Project project() throws IOException {
    Path place = Files.createDirectory(folder.resolve("p" + projects++));
    DatabaseUrl database =
        kind == TestDatabase.H2 ? H2Server.createFileDatabase(place) : server.createDatabase();
    Project project = CrashCorpus.project(kind, Project.on(database, place));
    if (!command.equals("db:migrate")) {
      project.program().fast(folder).run("db:migrate").exits(0);
    }
    return project;
  }

  private void trial() throws IOException, InterruptedException {
    Project project = project();
    int hits = 0;
    List<String> told = new ArrayList<>();
    boolean complained = false;
    while (hits == 0 || (hits < MOST_KILLS_IN_A_TRIAL && random.nextInt(3) == 0)) {
      Disturbed run = disturbance.disturbed(project, random);
      told.add("--- " + (run.hit() ? "disturbed" : "ended before that") + ": " + run.told());
      if (!run.complaint().isEmpty()) {
        complained = true;
        told.add("--- COMPLAINT: " + run.complaint());
      }
      if (!run.hit()) {
        break;
      }
      hits++;
      Found found = found(project);
      told.add("--- found " + found);
      table.killed(found);
    }
    ProcessRun last = disturbance.undisturbed(project);
    told.add("--- last: " + last);
    judge(project, hits, last, told, complained);
    gone(project);
  }

  private void judge(
      Project project, int kills, ProcessRun last, List<String> told, boolean complained) {
    if (last.exitCode() == 4) {
      table.asked();
      failures.add(String.join("\n", told));
    } else if (complained
        || last.exitCode() != 0
        || (!disturbance.lockLingers()
            && last.err().contains("Waiting for another run to end: user"))
        || !DatabaseDump.of(project).equals(expected)
        || !historyIsTrue(project)) {
      table.wrong();
      String difference = last.exitCode() == 0 ? difference(DatabaseDump.of(project)) : "";
      failures.add(String.join("\n", told) + "\n" + difference + "\n" + history(project));
    } else {
      table.recovered(kills);
    }
  }

  private String difference(String dump) {
    List<String> wanted = new ArrayList<>(expected.lines().toList());
    List<String> got = new ArrayList<>(dump.lines().toList());
    dump.lines().forEach(wanted::remove);
    expected.lines().forEach(got::remove);
    return "missing " + first(wanted) + "\ntoo much " + first(got);
  }

  private static List<String> first(List<String> lines) {
    return lines.subList(0, Math.min(lines.size(), 20));
  }

  /** Each migration ended well exactly once. */
  private boolean historyIsTrue(Project project) {
    String state = command.equals("db:migrate") ? "applied" : "undone";
    List<String> ended =
        project.query(
            "SELECT version FROM jmigrate_history WHERE state = '" + state + "' ORDER BY version");
    return ended.equals(
        project.query("SELECT DISTINCT version FROM jmigrate_history ORDER BY version"));
  }

  private static List<String> history(Project project) {
    return project.query(
        "SELECT concat(version, ' ', action, ' ', state, ' ', statements_done, ' ',"
            + " coalesce(fingerprint, '-'), ' ', coalesce(error, '')) FROM jmigrate_history ORDER BY"
            + " id");
  }

  /** Looks at a copy of a database in files, so that the next run finds what the kill left. */
  private Found found(Project project) throws IOException {
    if (kind == TestDatabase.H2) {
      Path file = project.folder().resolve("database.mv.db");
      if (!Files.exists(file)) {
        return Found.NOTHING_BEGUN;
      }
      Path copy = Files.createDirectory(project.folder().resolve("copy"));
      Files.copy(file, copy.resolve("database.mv.db"));
      Found found = look(new Project(copy, H2Server.createFileDatabase(copy)));
      delete(copy);
      return found;
    }
    return look(project);
  }

  private Found look(Project project) {
    List<String> rows;
    try (Connection connection = project.database().open();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT concat(state, ' ', coalesce(fingerprint, '')) FROM jmigrate_history ORDER BY"
                    + " id")) {
      rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1).strip());
      }
    } catch (SQLException e) {
      return Found.NOTHING_BEGUN;
    }
    int before = command.equals("db:migrate") ? 0 : migrations(project);
    if (rows.size() <= before) {
      return Found.NOTHING_BEGUN;
    }
    String lastRow = rows.get(rows.size() - 1);
    if (lastRow.startsWith("running")) {
      return lastRow.length() > "running".length() ? Found.IN_DOUBT : Found.RUNNING;
    }
    String ended = command.equals("db:migrate") ? "applied" : "undone";
    return rows.stream().filter(ended::equals).count() == migrations(project)
        ? Found.FINISHED
        : Found.BETWEEN;
  }

  private int migrations(Project project) {
    Path migrations = project.folder().resolve("migrations");
    try (Stream<Path> files =
        Files.list(
            Files.exists(migrations)
                ? migrations
                : project.folder().resolveSibling("migrations"))) {
      return (int) files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void gone(Project project) throws IOException {
    if (kind != TestDatabase.H2) {
      try (Connection connection = server.adminConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "DROP DATABASE "
                + project.database().name()
                + (kind.name().toLowerCase(Locale.ROOT).startsWith("postgresql")
                    ? " WITH (FORCE)"
                    : ""));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    delete(project.folder());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
