package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static Command run(String file, DatabaseUrl database, Path folder) {
    String address = database.url().substring("jdbc:".length());
    return new Command(
            List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", file, address), folder)
        .with("PGUSER", database.user())
        .with("PGPASSWORD", database.password());
  }
}
