package io.jmigrate.run;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.history.Action;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.migration.DataFile;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SqlStatement;
import io.jmigrate.sql.SyntaxRule;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a run would send, the history's own statements included, and sends nothing. The
 * database's own client does with it what the run would have done.
 */
final class DryRun {
  /** For statements that hold a semicolon; the client would cut them there. */
  private static final List<String> DELIMITERS = List.of("//", ";;", "$$", "@@", "|||", "%%%");

  private final WorkSession session;
  private final MigrationListener listener;
  private final Inventory inventory;
  private final Consumer<String> sql;
  private final Scripts scripts;
  private boolean touched;
  private String before = "";

  DryRun(
      WorkSession session, MigrationListener listener, Inventory inventory, Consumer<String> sql) {
    this.session = session;
    this.listener = listener;
    this.inventory = inventory;
    this.sql = sql;
    this.scripts = Scripts.in(session);
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
      Attempt attempt =
          ApplyRun.attempt(Action.APPLY, migration, ups.get(i), ++sequence, batch, scripts);
      script(ups.get(i), migration.name() + ": up", attempt, State.APPLIED);
    }
  }

  void undo(List<HistoryEntry> chosen, boolean forced) throws SQLException {
    List<PreparedScript> downs = new UndoRun(session, listener, inventory, forced).prepare(chosen);
    prepare(chosen.isEmpty());
    for (int i = 0; i < chosen.size(); i++) {
      HistoryEntry entry = chosen.get(i);
      script(
          downs.get(i),
          entry.name() + ": down",
          UndoRun.attempt(entry, downs.get(i), null),
          State.UNDONE);
    }
  }

  private void prepare(boolean nothingToDo) throws SQLException {
    if (!nothingToDo) {
      for (String statement : session.preparation()) {
        sql.accept(statement + ";");
      }
      enterSchema();
    }
  }

  private void enterSchema() {
    String statement = session.schemaChoice();
    if (statement != null) {
      sql.accept(statement + ";");
    }
  }

  /** What a run does between two migrations when the first may have changed the session. */
  private void cleanse(String name) {
    List<String> reset = session.dialect().session().reset();
    if (reset.isEmpty()) {
      sql.accept("-- a new connection follows: what " + name + " set in its session is gone");
    }
    reset.forEach(statement -> sql.accept(statement + ";"));
    enterSchema();
    touched = false;
  }

  private void script(PreparedScript script, String title, Attempt attempt, State success)
      throws SQLException {
    if (script.script().file() instanceof DataFile file) {
      sql.accept("-- " + title + ": the rows of " + file.path() + ", read and typed as they load");
      return;
    }
    long id = session.nextHistoryId();
    boolean one = script.mode() == TransactionMode.ONE_TRANSACTION;
    Outcome end = Outcome.succeeded(success, script.statements(), null, Duration.ZERO);
    if (touched) {
      cleanse(before);
    }
    sql.accept("-- " + title + " (" + script.path() + ")");
    sql.accept(one ? "BEGIN;" : insertion(id, attempt, Outcome.running(0, null, null)));
    statements(script, id, one);
    String ownIdentity = session.dialect().session().ownIdentity();
    if (touched && ownIdentity != null) {
      sql.accept(ownIdentity + ";");
    }
    sql.accept(
        one ? insertion(id, attempt, end) : session.history().update(id, end).literal() + ";");
    if (one) {
      sql.accept("COMMIT;");
    }
    before = attempt.name();
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
          print(statement);
          done++;
        }
        if (!one && done < script.statements()) {
          Outcome progress = Outcome.running(done, null, null);
          sql.accept(session.history().update(id, progress).literal() + ";");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(SqlStatement statement) throws IOException {
    touched |= session.dialect().statements().mayChangeSession(statement);
    String text = statement.text();
    if (session.dialect().syntax().has(SyntaxRule.DELIMITER_COMMAND) && text.contains(";")) {
      String end = DELIMITERS.stream().filter(d -> !text.contains(d)).findFirst().orElse("//");
      sql.accept("DELIMITER " + end + "\n" + text + "\n" + end + "\nDELIMITER ;");
    } else {
      sql.accept(text + ";");
    }
    if (statement.data() != null) {
      lines(statement.data());
      sql.accept("\\.");
    }
  }

  /** Whole lines at a time: the data may be larger than memory. */
  private void lines(Reader data) throws IOException {
    char[] buffer = new char[8192];
    StringBuilder lines = new StringBuilder();
    for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
      lines.append(buffer, 0, read);
      int end = lines.lastIndexOf("\n");
      if (end >= 0) {
        sql.accept(lines.substring(0, end));
        lines.delete(0, end + 1);
      }
    }
    if (!lines.isEmpty()) {
      sql.accept(lines.toString());
    }
  }
}
