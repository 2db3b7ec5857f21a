package io.jmigrate.load;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.RowColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers the statements that delete again, by primary key, the rows that are loaded. */
final class KeyDeletions {
  private static final int ROWS = 200;

  /** About 100,000 rows; it is kept in the history and, while rows are loaded, in memory. */
  private static final int MOST_CHARACTERS = 2_000_000;

  private final Dialect dialect;
  private final List<RowColumn> key;
  private final String head;
  private final List<String> statements = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private int characters;
  private @Nullable String impossible;

  KeyDeletions(Dialect dialect, LoadTable table) {
    this.dialect = dialect;
    this.key = table.key();
    this.head =
        "DELETE FROM "
            + dialect.quote(table.name())
            + " WHERE "
            + key.stream()
                .map(column -> dialect.quote(column.name()))
                .collect(
                    Collectors.joining(
                        ", ", key.size() == 1 ? "" : "(", key.size() == 1 ? "" : ")"))
            + " IN (";
    if (key.isEmpty()) {
      impossible = table.name().name() + " has no primary key";
    }
  }

  /** Takes a row whose values have {@code columns}. */
  void add(List<RowColumn> columns, TypedRow row) {
    if (impossible != null) {
      return;
    }
    List<String> literals = new ArrayList<>();
    for (RowColumn column : key) {
      int at = columns.indexOf(column);
      Object value = at < 0 ? null : row.values().get(at);
      if (!(value instanceof String text) || !comparable(column)) {
        give("its rows do not name the primary key, " + column.name());
        return;
      }
      literals.add(dialect.rows().literal(column, text));
    }
    String one = String.join(", ", literals);
    keys.add(literals.size() == 1 ? one : "(" + one + ")");
    characters += one.length() + 4;
    if (characters > MOST_CHARACTERS) {
      give("it loaded too many rows to remember their keys");
    } else if (keys.size() == ROWS) {
      end();
    }
  }

  /** Whether a value that is read as text finds its row again. */
  private static boolean comparable(RowColumn column) {
    return switch (column.kind()) {
      case TEXT, INTEGER, DECIMAL, DATE, TIMESTAMP, UUID, OTHER -> true;
      case FLOAT, BOOLEAN, MOMENT, JSON, BINARY, ARRAY -> false;
    };
  }

  private void give(String reason) {
    impossible = reason;
    statements.clear();
    keys.clear();
  }

  private void end() {
    if (!keys.isEmpty()) {
      statements.add(head + String.join(", ", keys) + ");\n");
      keys.clear();
    }
  }

  /** Why there are none, as a part of a sentence about a file; null where there are. */
  @Nullable String impossible() {
    return impossible;
  }

  /** All statements, those of the last rows first; null where there are none. */
  @Nullable String script() {
    if (impossible != null) {
      return null;
    }
    end();
    Collections.reverse(statements);
    return String.join("", statements);
  }
}
