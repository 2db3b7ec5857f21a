package io.jmigrate.cli.process;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.H2Server;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A user's folder with a configuration and migrations, and its database. */
record Project(Path folder, DatabaseUrl database) {
  /** A new project on a fresh database that other processes can open. */
  static Project on(TestDatabase kind, Path folder) {
    DatabaseUrl database =
        kind == TestDatabase.H2 ? H2Server.createFileDatabase(folder) : kind.createDatabase();
    return on(database, folder);
  }

  /** The same on a database that is there. */
  static Project on(DatabaseUrl database, Path folder) {
    return new Project(folder, database)
        .file(
            "jmigrate.yaml",
            """
            url: %s
            environments:
              development: {}
              production: {}
            """
                .formatted(database.url()));
  }

  Project migration(String name, String up, String down) {
    return file("migrations/" + name + ".up.sql", up)
        .file("migrations/" + name + ".down.sql", down);
  }

  /** One that cannot be undone. */
  Project migration(String name, String up) {
    return file("migrations/" + name + ".up.sql", up);
  }

  Project file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command in this folder; account and password are in its environment. */
  Program program() {
    return Program.in(folder)
        .with("JMIGRATE_USER", database.user())
        .with("JMIGRATE_PASSWORD", database.password());
  }

  ProcessRun run(String... arguments) {
    return program().run(arguments);
  }

  /** The first column of a query's rows, as text. */
  List<String> query(String sql) {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(String.valueOf(row.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void execute(String sql) {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
