package io.jmigrate.run;

import io.jmigrate.adopt.ForeignEntry;
import io.jmigrate.adopt.ForeignTable;
import io.jmigrate.adopt.Matching;
import io.jmigrate.adopt.Matching.Match;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Action;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.Executor;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.migration.Migration;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes over what another tool remembers, in one transaction; its table is only read. */
final class Import {
  private final WorkSession session;
  private final MigrationListener listener;
  private final Inventory inventory;
  private final ImportRequest request;
  private final Scripts scripts;
  private List<String> skipped = List.of();

  Import(
      WorkSession session, MigrationListener listener, Inventory inventory, ImportRequest request) {
    this.session = session;
    this.listener = listener;
    this.inventory = inventory;
    this.request = request;
    this.scripts = Scripts.in(session);
  }

  /**
   * Checks everything, and writes it where told to, the lock being held then.
   *
   * @throws JmigrateException (REFUSED) naming every entry that has no file, or says that the other
   *     tool itself would not go on; (CHECKSUM_MISMATCH) naming every file edited since
   */
  ImportReport run(boolean write) throws SQLException {
    List<Match> plan = plan();
    if (alreadyThere(plan)) {
      return report(plan, true);
    }
    List<PreparedScript> ups = prepare(plan);
    if (write) {
      write(plan, ups);
      warn(plan);
    }
    return report(plan, false);
  }

  private List<Match> plan() throws SQLException {
    ForeignTable table = new ForeignTable(session.connection(), session.dialect(), request.tool());
    Matching matching =
        new Matching(table.read(request.table()), inventory.migrations(), request.tool());
    List<ForeignEntry> missing = matching.missing();
    if (!missing.isEmpty() && !request.skipMissing()) {
      throw refused(missing);
    }
    List<Match> changed =
        matching.matches().stream()
            .filter(match -> match.changed() && !match.migration().repeatable())
            .toList();
    if (!changed.isEmpty() && !request.acceptChanged()) {
      throw edited(changed);
    }
    skipped = missing.stream().map(ForeignEntry::label).toList();
    return matching.matches();
  }

  /** Whether our history has all of it already. */
  private boolean alreadyThere(List<Match> plan) {
    if (inventory.history().lastId() == 0) {
      return false;
    }
    if (plan.stream().allMatch(m -> inventory.history().isApplied(m.migration().key()))) {
      return true;
    }
    throw new JmigrateException(
        ErrorCode.REFUSED,
        "jmigrate has a history of this database already; an import begins one.\n  Nothing was"
            + " imported. `jmigrate db:history` shows it; `jmigrate db:baseline --version V` takes"
            + " migrations as applied that it does not have.");
  }

  /** Reads every script, so that whatever cannot be read is known before anything is written. */
  private List<PreparedScript> prepare(List<Match> plan) {
    List<PreparedScript> ups = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Match match : plan) {
      try {
        ups.add(scripts.prepareUp(match.migration()));
        Migration migration = match.migration();
        if (migration.down() != null) {
          scripts.prepare(migration.down());
        }
      } catch (JmigrateException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_MIGRATIONS, String.join("\n", problems) + "\n  Nothing was imported.");
    }
    return ups;
  }

  private void write(List<Match> plan, List<PreparedScript> ups) throws SQLException {
    long sequence = inventory.history().lastSequence();
    int batch = inventory.history().lastBatch() + 1;
    session.connection().setAutoCommit(false);
    for (int i = 0; i < plan.size(); i++) {
      insert(plan.get(i), ups.get(i), ++sequence, batch);
    }
    session.connection().commit();
    session.cleanse();
  }

  private void insert(Match match, PreparedScript up, long sequence, int batch)
      throws SQLException {
    ForeignEntry entry = match.entry();
    Instant now = Instant.now();
    // A repeatable that was edited since must run again, so it may not look unchanged.
    boolean outdated = match.changed() && match.migration().repeatable();
    Attempt attempt =
        new Attempt(
            match.migration().key(),
            match.migration().name(),
            Action.IMPORT,
            sequence,
            batch,
            outdated ? "" : up.rawSha256(),
            outdated ? "" : up.checksum(),
            up.algorithm(),
            scripts.downText(match.migration()),
            up.models(),
            up.statements(),
            Objects.requireNonNullElse(entry.appliedAt(), now));
    Outcome outcome =
        new Outcome(
            State.APPLIED,
            up.statements(),
            null,
            null,
            now,
            entry.durationMs() < 0 ? null : Duration.ofMillis(entry.durationMs()),
            null);
    Executor ours = session.executor();
    Executor executor =
        new Executor(
            Objects.requireNonNullElse(entry.user(), ours.databaseUser()),
            ours.host(),
            ours.connectionId(),
            ours.connectionStarted(),
            ours.toolVersion(),
            ours.gitCommit());
    session
        .history()
        .insertion(session.nextHistoryId(), attempt, outcome, executor)
        .execute(session.connection());
  }

  private ImportReport report(List<Match> plan, boolean already) {
    List<ImportReport.Imported> imported = new ArrayList<>();
    for (Match match : plan) {
      imported.add(
          new ImportReport.Imported(
              match.migration().key(),
              match.migration().name(),
              match.entry().appliedAt(),
              match.entry().user(),
              match.changed()));
    }
    return new ImportReport(imported, skipped, already);
  }

  private void warn(List<Match> plan) {
    for (Match match : plan) {
      if (match.changed()) {
        listener.warned(
            match.migration().name()
                + " was edited after "
                + request.tool().title()
                + " applied it; "
                + (match.migration().repeatable()
                    ? "the next run applies it again."
                    : "its file is taken as it is now."));
      }
    }
  }

  private JmigrateException refused(List<ForeignEntry> missing) {
    StringBuilder text =
        new StringBuilder(
            request.tool().title()
                + " has applied "
                + (missing.size() == 1 ? "a migration" : missing.size() + " migrations")
                + " for which there is no file:");
    missing.forEach(entry -> text.append("\n    ").append(entry.label()));
    return new JmigrateException(
        ErrorCode.REFUSED,
        text.append("\n  Nothing was imported. ")
            .append(request.tool().missingAdvice())
            .append("\n  To leave these out, because what they did is in the other files:")
            .append(" --skip-missing. Where old files were squashed into a new one:")
            .append(" jmigrate db:baseline --version V")
            .toString());
  }

  private JmigrateException edited(List<Match> changed) {
    StringBuilder text =
        new StringBuilder("Edited after " + request.tool().title() + " applied it:");
    for (Match match : changed) {
      text.append("\n    ").append(match.migration().up().file().path());
    }
    return new JmigrateException(
        ErrorCode.CHECKSUM_MISMATCH,
        text.append("\n  Nothing was imported. Put the file back as it was; or, if the database is")
            .append(" right and only the text was tidied up, take it as it is now with --force.")
            .toString());
  }
}
