package io.jmigrate.sample;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts two rows into every table that takes any. Not thread-safe. */
public final class SampleRows {
  private static final int ROWS = 2;

  private final Connection connection;
  private final Dialect dialect;
  private final Schema schema;
  private final SampleValue values;
  private final BoundValue bounds;
  private final Map<ObjectName, Integer> put = new TreeMap<>();
  private final Map<ObjectName, String> skipped = new TreeMap<>();

  /** Rows for the tables of {@code schema}; {@code connection} must commit by itself. */
  public SampleRows(Connection connection, Dialect dialect, Schema schema) {
    this.connection = connection;
    this.dialect = dialect;
    this.schema = schema;
    this.values = new SampleValue(schema);
    this.bounds = new BoundValue(schema);
  }

  /** How many rows each table has got; tables without are left out. */
  public Map<ObjectName, Integer> put() {
    return put;
  }

  /** Why a table has got none. */
  public Map<ObjectName, String> skipped() {
    return skipped;
  }

  /**
   * Puts them there, tables that are pointed at first.
   *
   * @param without tables that get none
   * @param empty columns that are NULL in the last row, as table and column
   */
  public void put(Set<ObjectName> without, Set<List<Object>> empty) throws SQLException {
    List<Table> waiting = new ArrayList<>(schema.tables().values());
    waiting.removeIf(table -> without.contains(table.name()));
    without.forEach(name -> skipped.put(name, "its change may not fit rows"));
    while (!waiting.isEmpty()) {
      Table next = next(waiting);
      waiting.remove(next);
      put(next, empty);
    }
    forgetReached();
  }

  /** A row put into one table of a family is in others, too, which may refuse it a second time. */
  private void forgetReached() throws SQLException {
    for (Table table : schema.tables().values()) {
      boolean shared =
          table.parents().isPartition() || table.options().containsKey(Parents.PARTITION_BY);
      if (shared && skipped.containsKey(table.name()) && hasRow(table)) {
        skipped.remove(table.name());
      }
    }
  }

  private boolean hasRow(Table table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 1 FROM " + dialect.quote(table.name()) + " FETCH FIRST ROW ONLY")) {
      return row.next();
    }
  }

  /** One that points at none of the others, or where there is none the first. */
  private static Table next(List<Table> waiting) {
    Set<ObjectName> names = waiting.stream().map(Table::name).collect(Collectors.toSet());
    for (Table table : waiting) {
      if (table
          .foreignKeys()
          .map(ForeignKey::target)
          .noneMatch(target -> names.contains(target) && !target.equals(table.name()))) {
        return table;
      }
    }
    return waiting.get(0);
  }

  private void put(Table table, Set<List<Object>> empty) throws SQLException {
    for (int n = 1; n <= ROWS; n++) {
      String refused = insert(table, n, n == ROWS ? empty : Set.of(), false);
      if (refused != null) {
        refused = insert(table, n, n == ROWS ? empty : Set.of(), true);
      }
      if (refused == null) {
        put.merge(table.name(), 1, Integer::sum);
        skipped.remove(table.name());
      } else if (!put.containsKey(table.name())) {
        skipped.putIfAbsent(table.name(), refused);
      }
    }
  }

  /** Null when the row is there, else why it is not. */
  private @Nullable String insert(
      Table table, int n, Set<List<Object>> empty, boolean asLittleAsPossible) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      if (column.generated() != null) {
        continue;
      }
      String value =
          empty.contains(List.of(table.name(), column.name())) || pointsAtNothing(table, column)
              ? null
              : value(table, column, n);
      boolean omitted = asLittleAsPossible && (column.nullable() || hasDefault(column));
      if (value == null && !column.nullable() && !hasDefault(column)) {
        return "no value is known for " + column.name() + " " + column.type().sql();
      }
      if (value != null && !omitted) {
        row.put(dialect.quote(column.name()), "'" + value.replace("'", "''") + "'");
      }
    }
    if (row.isEmpty()) {
      return "it takes no value";
    }
    String sql =
        "INSERT INTO "
            + dialect.quote(table.name())
            + " ("
            + String.join(", ", row.keySet())
            + ")"
            + (numbersItself(table) ? " OVERRIDING SYSTEM VALUE" : "")
            + " VALUES ("
            + String.join(", ", row.values())
            + ")";
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return null;
    } catch (SQLException e) {
      return dialect.errors().read(e, sql).message().lines().findFirst().orElse("");
    }
  }

  /**
   * What a partition's bound says or a check compares a column with is a better guess than what its
   * type says.
   */
  private @Nullable String value(Table table, Column column, int n) {
    String bound = bounds.of(table, column, n);
    if (bound != null) {
      return bound;
    }
    Pattern name = Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b");
    List<String> compared =
        table.constraints().values().stream()
            .filter(Check.class::isInstance)
            .map(check -> ((Check) check).expression())
            .filter(expression -> name.matcher(expression).find())
            .flatMap(expression -> SampleValue.literals(expression).stream())
            .toList();
    return compared.isEmpty() ? values.of(column, n) : SampleValue.choice(compared, n);
  }

  private boolean pointsAtNothing(Table table, Column column) {
    return table
        .foreignKeys()
        .filter(key -> key.columns().contains(column.name()))
        .anyMatch(key -> !key.target().equals(table.name()) && !put.containsKey(key.target()));
  }

  private static boolean hasDefault(Column column) {
    return column.defaultExpression() != null || column.identity() != null;
  }

  private static boolean numbersItself(Table table) {
    return table.columns().stream()
        .map(Column::identity)
        .anyMatch(identity -> identity != null && identity.kind() == Identity.Kind.ALWAYS);
  }
}
