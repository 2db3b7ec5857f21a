package io.jmigrate.compare;

import io.jmigrate.connection.Database;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.sample.KeptRows;
import io.jmigrate.sample.SampleRows;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts rows into a copy, and tells after each way whether those that are kept are still there. */
final class RowTrial {
  private final Database copy;
  private final KeptRows kept;
  private Map<ObjectName, List<String>> origin = new TreeMap<>();
  private Map<ObjectName, Integer> put = new TreeMap<>();
  private Map<ObjectName, String> skipped = new TreeMap<>();

  RowTrial(Database copy, Schema before, Attempt attempt) {
    this.copy = copy;
    this.kept = new KeptRows(before, attempt.after(), attempt.renames(), attempt.filled());
  }

  /** Fills the tables of {@code before}, but for those {@code without}. */
  void begin(Schema before, Set<ObjectName> without, Set<List<Object>> empty) {
    read(
        connection -> {
          SampleRows rows = new SampleRows(connection, copy.dialect(), before);
          rows.put(without, empty);
          put = rows.put();
          skipped = rows.skipped();
          origin = kept.before(connection, copy.dialect());
        });
  }

  /** Fails where the up has changed or lost a row that it keeps. */
  void afterUp() {
    read(connection -> require(kept.after(connection, copy.dialect()), "up"));
  }

  /** Fails where after the down a row is not what it was before the up. */
  void afterDown() {
    read(connection -> require(kept.before(connection, copy.dialect()), "down"));
  }

  /** What was seen, as the end of a sentence. */
  List<String> facts() {
    int rows = put.values().stream().mapToInt(Integer::intValue).sum();
    if (rows == 0) {
      return List.of();
    }
    return List.of(
        rows + " rows in " + put.size() + (put.size() == 1 ? " table" : " tables") + " survive");
  }

  /** Which tables no row was put into, and why. */
  List<String> skipped() {
    return skipped.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .toList();
  }

  private void require(Map<ObjectName, List<String>> now, String way) {
    for (Map.Entry<ObjectName, List<String>> table : origin.entrySet()) {
      List<String> rows = now.getOrDefault(table.getKey(), List.of());
      if (!rows.equals(table.getValue())) {
        throw new JmigrateException(
            ErrorCode.NOT_PROVED,
            "The "
                + way
                + " changes rows of "
                + table.getKey()
                + " on a scratch database: "
                + table.getValue()
                + " become "
                + rows
                + ".\n  Nothing was written, and no database of yours was touched.");
      }
    }
  }

  /** Something done over a connection that commits by itself. */
  @FunctionalInterface
  private interface Reading {
    void over(Connection connection) throws SQLException;
  }

  private void read(Reading reading) {
    try (Connection connection = copy.open(Duration.ZERO)) {
      reading.over(connection);
    } catch (SQLException e) {
      throw SchemaReader.failed(copy.dialect(), "The rows of a scratch database cannot be read", e);
    }
  }
}
