package io.jmigrate.realworld;

import io.jmigrate.testing.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a database holds, as text to compare: every row of every table, and from the catalog what a
 * dump leaves out or smooths over (programs byte for byte, with the session they were made in).
 */
final class DatabaseContents {
  private static final Pattern OURS = Pattern.compile("(?i)jmigrate_(history|lock)");
  private static final Pattern RANDOM =
      Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}");

  private DatabaseContents() {}

  private static Pattern aroundNow() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return Pattern.compile(
        "(%s|%s|%s)[ T][0-9:.]+([+-][0-9:]+)?"
            .formatted(today.minusDays(1), today, today.plusDays(1)));
  }

  /** All rows, sorted; times of today and random UUIDs are masked. */
  static String rows(DatabaseUrl database) {
    StringBuilder text = new StringBuilder();
    Pattern now = aroundNow();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        text.append(table).append('\n');
        for (String row : query(statement, "SELECT * FROM " + table)) {
          String steady = now.matcher(row).replaceAll("<now>");
          text.append("  ").append(RANDOM.matcher(steady).replaceAll("<random>")).append('\n');
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /** The catalog's own words, without jmigrate's tables. */
  static String catalog(DatabaseUrl database) {
    String product = database.url().split(":", 3)[1].replace("mariadb", "mysql");
    StringBuilder text = new StringBuilder();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      for (String query : queries(product).split(";\n", -1)) {
        if (!query.isBlank()) {
          query(statement, query).stream()
              .filter(row -> !OURS.matcher(row).find())
              .forEach(row -> text.append(row).append('\n'));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().replace(database.name(), "<database>");
  }

  private static String queries(String product) {
    try (InputStream sql =
        Objects.requireNonNull(
            DatabaseContents.class.getResourceAsStream("catalog-" + product + ".sql"))) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString();
    boolean schemas = !connection.getMetaData().getURL().matches("jdbc:(mysql|mariadb):.*");
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        String schema = found.getString(2);
        String name = found.getString(3);
        boolean system = schemas && schema.matches("(?i)information_schema|pg_.*");
        if (!system && !OURS.matcher(name).matches()) {
          String quoted = quote + name.replace(quote, quote + quote) + quote;
          tables.add((schemas ? quote + schema + quote + "." : "") + quoted);
        }
      }
    }
    Collections.sort(tables);
    return tables;
  }

  private static List<String> query(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          text.append(i > 1 ? " | " : "").append(row.getString(i));
        }
        rows.add(text.toString());
      }
    }
    Collections.sort(rows);
    return rows;
  }
}
