package io.jmigrate.dialect.postgres;

import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One schema with all kinds of things, and scripts of one line that each change one of them. */
final class Variants {
  private static final Pattern FROM_VERSION = Pattern.compile("(\\d+)\\+ (.*)");

  private Variants() {}

  /** A connection, in a transaction, to a fresh database that holds the schema. */
  static Connection prepare(TestDatabase database) throws SQLException {
    Connection connection = database.createDatabase().open();
    execute(
        connection,
        "DO 'BEGIN CREATE ROLE jmigrate_reader; EXCEPTION WHEN duplicate_object THEN END'");
    execute(connection, resource("schema.sql"));
    connection.setAutoCommit(false);
    return connection;
  }

  /** Those that the server's version knows. */
  static List<String> lines(String file, Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    List<String> lines = new ArrayList<>();
    for (String line : resource(file).lines().toList()) {
      Matcher version = FROM_VERSION.matcher(line);
      if (version.matches()) {
        if (Integer.parseInt(version.group(1)) <= major) {
          lines.add(version.group(2));
        }
      } else if (!line.startsWith("#")) {
        lines.add(line);
      }
    }
    return lines;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String name) {
    try (InputStream file = Objects.requireNonNull(Variants.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
