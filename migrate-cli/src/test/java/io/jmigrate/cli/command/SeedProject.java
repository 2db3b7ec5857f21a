package io.jmigrate.cli.command;

import io.jmigrate.testing.DatabaseUrl;
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
import java.util.Map;

/** A folder with seeders, and a fresh database that has tables, for one test. */
final class SeedProject {
  private final Path folder;
  private final DatabaseUrl database;

  private SeedProject(Path folder, DatabaseUrl database) {
    this.folder = folder;
    this.database = database;
  }

  /** A project whose database has the tables of a script. */
  static SeedProject on(TestDatabase kind, Path folder, String tables) {
    SeedProject project = new SeedProject(folder, kind.createDatabase());
    project.write(
        "jmigrate.yaml",
        """
        url: "%s"
        user: "%s"
        password: "%s"
        seeders: "%s"
        migrations: "%s"
        """
            .formatted(
                project.database.url(),
                project.database.user(),
                project.database.password(),
                folder.resolve("seeders"),
                folder.resolve("migrations")));
    project.write("migrations/1_tables.sql", "-- migrate:up\n" + tables);
    project.seeder(".gitkeep", "");
    CommandRun run = project.run("db:migrate");
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.err());
    }
    return project;
  }

  /** Writes a file into the folder of seeders. */
  SeedProject seeder(String name, String text) {
    write("seeders/" + name, text);
    return this;
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }

  /** What a run says on standard error, with paths as seen from the project. */
  String errors(String... arguments) {
    return run(arguments).err().replace(folder + "/", "");
  }

  /** The rows of a query, their columns joined by spaces. */
  List<String> query(String sql) {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          values.add(row.getString(i));
        }
        rows.add(String.join(" ", values.stream().map(String::valueOf).toList()));
      }
      return rows;
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
