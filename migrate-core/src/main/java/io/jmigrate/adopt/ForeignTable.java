package io.jmigrate.adopt;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds and reads another tool's table; it is only ever read. */
public final class ForeignTable {
  private final Connection connection;
  private final Dialect dialect;
  private final ForeignTool tool;

  /** For one reading over {@code connection}. */
  public ForeignTable(Connection connection, Dialect dialect, ForeignTool tool) {
    this.connection = connection;
    this.dialect = dialect;
    this.tool = tool;
  }

  /** A table as the catalog has it. */
  private record Name(@Nullable String schema, String table) {
    @Override
    public String toString() {
      return schema == null ? table : schema + "." + table;
    }
  }

  /**
   * What the tool's table says.
   *
   * @param named another name than the tool's own, with or without a schema; null for none
   * @throws JmigrateException (REFUSED) when there is no such table, or it cannot be taken over
   */
  public ForeignHistory read(@Nullable String named) throws SQLException {
    List<Name> all = tables();
    Name found = find(all, named);
    HistoryReading reading = tool.reading();
    String from =
        (found.schema() == null ? "" : dialect.quote(found.schema()) + ".")
            + dialect.quote(found.table());
    List<String> columns = columns(from);
    if (!fits(reading, columns)) {
      throw refused(
          "The table "
              + found
              + " is not one of "
              + tool.title()
              + ": its columns are "
              + String.join(", ", columns)
              + "."
              + whose(columns));
    }
    List<String> order = reading.order().stream().filter(columns::contains).toList();
    return reading.read(rows(from, order));
  }

  private List<Name> tables() throws SQLException {
    List<Name> names = new ArrayList<>();
    try (ResultSet row =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (row.next()) {
        names.add(new Name(row.getString("TABLE_SCHEM"), row.getString("TABLE_NAME")));
      }
    }
    return names;
  }

  private Name find(List<Name> all, @Nullable String named) throws SQLException {
    List<String> wanted = named == null ? tool.tables() : List.of(named);
    for (String each : wanted) {
      List<Name> found = all.stream().filter(name -> matches(name, each)).toList();
      if (found.size() > 1) {
        String current = connection.getSchema();
        List<Name> here =
            found.stream().filter(name -> Objects.equals(name.schema(), current)).toList();
        found = here.isEmpty() ? found : here;
      }
      if (found.size() > 1) {
        throw refused(
            "There are several such tables: "
                + String.join(", ", found.stream().map(Name::toString).toList())
                + ". Say which: --table "
                + found.get(0));
      }
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    throw refused(
        "This database has no table "
            + String.join(" or ", wanted)
            + ", in which "
            + tool.title()
            + " keeps its history."
            + others(all)
            + "\n  Where it has another name: --table NAME, or --table SCHEMA.NAME.");
  }

  private static boolean matches(Name name, String wanted) {
    return name.table().equalsIgnoreCase(wanted) || name.toString().equalsIgnoreCase(wanted);
  }

  /** Which other tool's table is there. */
  private String others(List<Name> all) {
    TreeSet<String> hints = new TreeSet<>();
    for (ForeignTool other : ForeignTool.values()) {
      for (String table : other.tables()) {
        all.stream()
            .filter(name -> other != tool && matches(name, table))
            .forEach(name -> hints.add(name + " is there: --from " + other.word() + "?"));
      }
    }
    return hints.isEmpty() ? "" : "\n  " + String.join("\n  ", hints);
  }

  private static boolean fits(HistoryReading reading, List<String> columns) {
    return columns.containsAll(reading.columns())
        && reading.strangers().stream().noneMatch(columns::contains);
  }

  /** Of tools that call their tables alike. */
  private String whose(List<String> columns) {
    for (ForeignTool other : ForeignTool.values()) {
      if (other != tool && other.tables().equals(tool.tables()) && fits(other.reading(), columns)) {
        return " It looks like one of " + other.title() + ": --from " + other.word();
      }
    }
    return "";
  }

  private List<String> columns(String from) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT * FROM " + from + " WHERE 1 = 0");
        ResultSet none = query.executeQuery()) {
      return columns(none.getMetaData());
    }
  }

  private static List<String> columns(ResultSetMetaData metaData) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      columns.add(metaData.getColumnLabel(i).toLowerCase(Locale.ROOT));
    }
    return columns;
  }

  private List<ForeignRow> rows(String from, List<String> order) throws SQLException {
    List<ForeignRow> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement("SELECT * FROM " + from);
        ResultSet row = query.executeQuery()) {
      List<String> columns = columns(row.getMetaData());
      while (row.next()) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          values.put(columns.get(i), value(row, i + 1));
        }
        rows.add(new ForeignRow(values));
      }
    }
    rows.sort((one, two) -> compare(one, two, order));
    return rows;
  }

  /** Sorted here, as a column's name may need quotes of this database or that. */
  private static int compare(ForeignRow one, ForeignRow two, List<String> order) {
    for (String column : order) {
      Object left = one.values().get(column);
      Object right = two.values().get(column);
      int compared =
          left instanceof Number && right instanceof Number
              ? Long.compare(one.number(column), two.number(column))
              : left instanceof Instant earlier && right instanceof Instant later
                  ? earlier.compareTo(later)
                  : String.valueOf(left).compareTo(String.valueOf(right));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private static @Nullable Object value(ResultSet row, int column) throws SQLException {
    int type = row.getMetaData().getColumnType(column);
    if (type == Types.TIMESTAMP) {
      Timestamp time = row.getTimestamp(column);
      return time == null ? null : time.toInstant();
    }
    Object value = row.getObject(column);
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return value instanceof Timestamp time ? time.toInstant() : value;
  }

  private static JmigrateException refused(String message) {
    return new JmigrateException(ErrorCode.REFUSED, message);
  }
}
