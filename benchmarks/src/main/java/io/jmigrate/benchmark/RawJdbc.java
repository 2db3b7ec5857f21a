package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The least that any tool in Java has to do: each file's statements and a row for it in one
 * transaction, with nothing read, checked or locked.
 */
public final class RawJdbc {
  private RawJdbc() {}

  /**
   * Migrates.
   *
   * @param arguments URL, user, password, folder
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(Path.of(arguments[3]))) {
      files = entries.filter(file -> file.toString().endsWith(".up.sql")).sorted().toList();
    }
    try (Connection connection =
            DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE applied (name VARCHAR(200))");
      connection.setAutoCommit(false);
      for (Path file : files) {
        for (String sql : Files.readString(file).split(";\n", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
        statement.execute("INSERT INTO applied VALUES ('" + file.getFileName() + "')");
        connection.commit();
      }
    }
  }
}
