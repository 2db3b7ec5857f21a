package io.jmigrate.run;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down what a run would send, the history's own statements included, and sends nothing. */
final class DryRun {
  private final WorkSession session;
  private final MigrationListener listener;
  private final Inventory inventory;
  private final Consumer<String> sql;
  private final Scripts scripts;

  DryRun(
      WorkSession session, MigrationListener listener, Inventory inventory, Consumer<String> sql) {
    this.session = session;
    this.listener = listener;
    this.inventory = inventory;
    this.sql = sql;
    this.scripts = new Scripts(session.dialect());
  }

  void apply(List<Migration> chosen) throws SQLException {
    long sequence = inventory.history().lastSequence();
    int batch = inventory.history().lastBatch() + 1;
    List<PreparedScript> ups = new ArrayList<>();
    for (Migration migration : chosen) {
      ups.add(scripts.prepareUp(migration));
    }
    prepare(chosen.isEmpty());
    for (int i = 0; i < chosen.size(); i++) {
      Migration migration = chosen.get(i);
      Attempt attempt = ApplyRun.attempt(migration, ups.get(i), ++sequence, batch, scripts);
      script(ups.get(i), migration.name() + ": up", attempt, State.APPLIED);
    }
  }

  void undo(List<HistoryEntry> chosen) throws SQLException {
    List<PreparedScript> downs = new UndoRun(session, listener, inventory).prepare(chosen);
    prepare(chosen.isEmpty());
    for (int i = 0; i < chosen.size(); i++) {
      HistoryEntry entry = chosen.get(i);
      script(
          downs.get(i),
          entry.name() + ": down",
          UndoRun.attempt(entry, downs.get(i)),
          State.UNDONE);
    }
  }

  private void prepare(boolean nothingToDo) throws SQLException {
    if (!nothingToDo) {
      for (String statement : session.preparation()) {
        sql.accept(statement + ";");
      }
    }
  }

  private void script(PreparedScript script, String title, Attempt attempt, State success)
      throws SQLException {
    long id = session.nextHistoryId();
    boolean one = script.mode() == TransactionMode.ONE_TRANSACTION;
    Outcome end =
        new Outcome(success, script.statements(), null, Instant.now(), Duration.ZERO, null);
    sql.accept("-- " + title + " (" + script.path() + ")");
    sql.accept(one ? "BEGIN;" : insertion(id, attempt, Outcome.running()));
    statements(script, id, one);
    sql.accept(
        one ? insertion(id, attempt, end) : session.history().update(id, end).literal() + ";");
    if (one) {
      sql.accept("COMMIT;");
    }
  }

  private String insertion(long id, Attempt attempt, Outcome outcome) throws SQLException {
    return session.history().insertion(id, attempt, outcome, session.executor()).literal() + ";";
  }

  private void statements(PreparedScript script, long id, boolean one) throws SQLException {
    try (ScriptContents statements =
        ScriptContents.open(script.script(), session.dialect().syntax())) {
      int done = 0;
      for (@Nullable SqlStatement statement = statements.next();
          statement != null;
          statement = statements.next()) {
        StatementKind kind = session.dialect().statements().kind(statement);
        boolean control = kind == StatementKind.BEGIN || kind == StatementKind.COMMIT;
        if (!(script.ownTransaction() && control)) {
          sql.accept(statement.text() + ";");
          data(statement);
          done++;
        }
        if (!one && done < script.statements()) {
          Outcome progress = new Outcome(State.RUNNING, done, null, null, null, null);
          sql.accept(session.history().update(id, progress).literal() + ";");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void data(SqlStatement statement) throws IOException {
    if (statement.data() == null) {
      return;
    }
    char[] buffer = new char[8192];
    StringBuilder data = new StringBuilder();
    for (int read = statement.data().read(buffer);
        read >= 0;
        read = statement.data().read(buffer)) {
      data.append(buffer, 0, read);
    }
    sql.accept(data + "\\.");
  }
}
