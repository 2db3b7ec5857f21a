package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A database in memory, for one test. */
final class H2Database implements AutoCloseable {
  private static final Pattern GENERATED =
      Pattern.compile("\"(CONSTRAINT|INDEX)_[0-9A-F]+(_\\d+)?\"");

  private final Connection connection;

  private H2Database(Connection connection) {
    this.connection = connection;
  }

  /** {@code options}: as in a URL, without the first semicolon. */
  static H2Database with(String options) {
    try {
      String url = "jdbc:h2:mem:" + UUID.randomUUID() + (options.isEmpty() ? "" : ";" + options);
      return new H2Database(DriverManager.getConnection(url, "sa", ""));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Schema schema(String sql) {
    try (H2Database database = with("")) {
      return database.run(sql).schema();
    }
  }

  /** Statements are divided by semicolons at the end of a line. */
  H2Database run(String sql) {
    for (String one : List.of(sql.split(";\n|;$", -1))) {
      if (!one.isBlank()) {
        run(List.of(one));
      }
    }
    return this;
  }

  H2Database run(List<String> statements) {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
    return this;
  }

  Schema schema() {
    try {
      return new H2Inspector().read(connection, name -> name.name().equals("JMIGRATE_HISTORY"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of a query. */
  List<String> query(String sql) {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return values;
  }

  /** What SCRIPT says, in an order of its own, generated names and the order of columns aside. */
  List<String> script() {
    return query("SCRIPT NODATA NOSETTINGS").stream()
        .filter(statement -> !statement.startsWith("--") && !statement.startsWith("CREATE USER"))
        .map(statement -> GENERATED.matcher(statement).replaceAll("$1_#"))
        .map(H2Database::sorted)
        .sorted()
        .toList();
  }

  private static String sorted(String statement) {
    return statement.contains(" TABLE ") && statement.startsWith("CREATE")
        ? statement.replace(",\n", "\n").lines().sorted().collect(Collectors.joining("\n"))
        : statement;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
