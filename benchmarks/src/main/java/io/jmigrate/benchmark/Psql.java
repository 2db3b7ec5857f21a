package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own client with all migrations in one file.
 *
 * @param transactions whether each migration has a transaction and a row in a table, as a tool that
 *     keeps a history gives it; otherwise each statement commits by itself
 */
record Psql(boolean transactions) implements Tool {
  @Override
  public String name() {
    return transactions ? "psql -f, a transaction and a row each" : "psql -f";
  }

  @Override
  public @Nullable Jdk jdk() {
    return null;
  }

  @Override
  public boolean remembers() {
    return false;
  }

  @Override
  public void write(Workload workload, DatabaseUrl database, Path folder) throws IOException {
    StringBuilder up = new StringBuilder();
    if (transactions) {
      up.append("CREATE TABLE applied (name VARCHAR(200));\n");
    }
    for (int i = 1; i <= workload.migrations(); i++) {
      up.append(transactions ? "BEGIN;\n" : "").append(workload.up(i));
      if (transactions) {
        up.append("INSERT INTO applied VALUES ('")
            .append(workload.name(i))
            .append("');\nCOMMIT;\n");
      }
    }
    Files.writeString(folder.resolve("up.sql"), up);
    Files.writeString(folder.resolve("down.sql"), workload.allDown());
  }

  @Override
  public Command apply(DatabaseUrl database, Path folder) {
    return run("up.sql", database, folder);
  }

  @Override
  public Command undo(Workload workload, DatabaseUrl database, Path folder) {
    return run("down.sql", database, folder);
  }

  @Override
  public @Nullable Command status(DatabaseUrl database, Path folder) {
    return null;
  }

  private static Command run(String file, DatabaseUrl database, Path folder) {
    return program("psql", database, folder, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", file);
  }

  /** The newest server that pg_dump here can read. */
  static int version() {
    try {
      Process process = new ProcessBuilder("pg_dump", "--version").start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(text.replaceFirst("(?s)\\D*(\\d+).*", "$1"));
    } catch (IOException e) {
      throw new UncheckedIOException("pg_dump does not run: install postgresql-client", e);
    }
  }

  /** One of PostgreSQL's client programs. */
  static Command program(String program, DatabaseUrl database, Path folder, String... arguments) {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(List.of(arguments));
    words.add(database.url().substring("jdbc:".length()));
    return new Command(words, folder)
        .with("PGUSER", database.user())
        .with("PGPASSWORD", database.password());
  }
}
