package io.jmigrate.load;

import io.jmigrate.connection.StatementFailure;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.RowColumn;
import io.jmigrate.dialect.RowRules.Counting;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.rows.Row;
import io.jmigrate.rows.RowReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads one file into one table, in the transaction that is open; the file is never held as a
 * whole. For one use.
 */
public final class RowLoader implements AutoCloseable {
  private static final int MOST_PROBLEMS = 10;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final Connection connection;
  private final Dialect dialect;
  private final LoadTable table;
  private final String path;
  private final LoadProgress progress;
  private final ValueReading values;
  private final KeyDeletions deletions;
  private final Set<RowColumn> counted = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();
  private final List<TypedRow> batch = new ArrayList<>();
  private int characters;
  private long loaded;
  private List<String> names = List.of();
  private @Nullable RowLayout layout;
  private @Nullable RowInsert insert;

  /**
   * Loads into {@code table}.
   *
   * @param path what messages call the file
   */
  public RowLoader(
      Connection connection, Dialect dialect, LoadTable table, String path, LoadProgress progress) {
    this.connection = connection;
    this.dialect = dialect;
    this.table = table;
    this.path = path;
    this.progress = progress;
    this.values = new ValueReading(dialect.rows());
    this.deletions = new KeyDeletions(dialect, table);
  }

  /**
   * Loads all rows. Once one is found wrong, the others are only looked at, to name ten of them.
   *
   * @throws WrongRowsException when there are wrong ones; the transaction must be rolled back then
   * @throws SQLException when something else went wrong, such as a lock that was not to be had
   */
  public Loaded load(RowReader reader) throws SQLException, IOException {
    for (Row row = reader.next(); row != null; row = reader.next()) {
      take(row, reader.headerLine());
      if (problems.size() >= MOST_PROBLEMS) {
        break;
      }
    }
    if (!problems.isEmpty()) {
      throw new WrongRowsException(described(), null);
    }
    flush();
    return new Loaded(loaded, deletions.script(), deletions.impossible(), goOnCounting());
  }

  private String described() {
    String first = String.join("\n", problems);
    return problems.size() < MOST_PROBLEMS ? first : first + "\n  There may be more behind these.";
  }

  private void take(Row row, long headerLine) throws SQLException {
    if (row.problem() != null) {
      wrong(row.line(), row.problem());
      return;
    }
    if (layout == null || !names.equals(row.columns())) {
      flush();
      layOut(row.columns());
      for (String problem : current().problems()) {
        wrong(headerLine > 0 ? headerLine : row.line(), problem);
      }
    }
    if (!current().problems().isEmpty()) {
      return;
    }
    TypedRow typed = current().typed(row, problem -> wrong(row.line(), problem));
    if (typed != null && problems.isEmpty()) {
      batch.add(typed);
      characters += typed.size();
      if (batch.size() >= inserting().capacity() || characters > MOST_CHARACTERS) {
        flush();
      }
    }
  }

  private void wrong(long line, String problem) {
    problems.add(path + ":" + line + ": " + problem);
  }

  private void layOut(List<String> columns) throws SQLException {
    close();
    insert = null;
    names = columns;
    layout = new RowLayout(table, columns, values);
    layout.columns().stream().filter(RowColumn::counted).forEach(counted::add);
  }

  private RowLayout current() {
    if (layout == null) {
      throw new IllegalStateException("no row was read yet");
    }
    return layout;
  }

  private RowInsert inserting() {
    if (insert == null) {
      insert = new RowInsert(connection, dialect, table, current().columns());
    }
    return insert;
  }

  private void flush() throws SQLException {
    if (batch.isEmpty() || !problems.isEmpty()) {
      return;
    }
    progress.sending();
    Savepoint before = connection.setSavepoint();
    try {
      inserting().insert(batch);
    } catch (SQLException e) {
      if (!aboutRows(e)) {
        throw e;
      }
      connection.rollback(before);
      insertEach(e);
    }
    connection.releaseSavepoint(before);
    batch.forEach(row -> deletions.add(current().columns(), row));
    loaded += batch.size();
    batch.clear();
    characters = 0;
    progress.loaded(loaded);
  }

  /** Whether the rows are to blame: not a lock, nor a connection that is gone. */
  private boolean aboutRows(SQLException error) throws SQLException {
    ServerProblem problem = dialect.errors().problem(error);
    return problem != ServerProblem.LOCK_NOT_GRANTED
        && problem != ServerProblem.DEADLOCK
        && !connection.isClosed();
  }

  /** One after the other, so that the server says which one it does not take. */
  private void insertEach(SQLException refused) throws SQLException {
    for (TypedRow row : batch) {
      try {
        inserting().insert(List.of(row));
      } catch (SQLException e) {
        if (!aboutRows(e)) {
          throw e;
        }
        throw new WrongRowsException(
            path + ":" + row.line() + ": " + StatementFailure.said(dialect.errors().read(e, "")),
            e);
      }
    }
    if (batch.isEmpty()) {
      throw refused;
    }
  }

  /** Moves on what counts, where that is possible now; returns the rest. */
  private List<Counting> goOnCounting() throws SQLException {
    List<Counting> later = new ArrayList<>();
    for (RowColumn column : counted) {
      Counting counting = loaded == 0 ? null : dialect.rows().counting(table.name(), column);
      if (counting != null && counting.commits()) {
        later.add(counting);
      } else if (counting != null) {
        StatementRunner.execute(connection, counting.statement());
      }
    }
    return later;
  }

  @Override
  public void close() throws SQLException {
    if (insert != null) {
      insert.close();
    }
  }
}
