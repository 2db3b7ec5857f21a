package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of this module's own small main classes, which take URL, user, password and folder. */
record LibraryTool(String name, JavaProgram program, boolean flywayNames) implements Tool {
  static LibraryTool flyway(Path jars, Jdk jdk) {
    return new LibraryTool(
        "Flyway (library)",
        new JavaProgram(
            jars,
            jdk,
            FlywayMigrate.class.getName(),
            List.of(
                JavaProgram.BENCHMARKS,
                "flyway-core",
                "flyway-database-postgresql",
                JavaProgram.POSTGRESQL)),
        true);
  }

  static LibraryTool jmigrate(Path jars, Jdk jdk) {
    return new LibraryTool(
        "jmigrate (library)",
        new JavaProgram(
            jars,
            jdk,
            JmigrateMigrate.class.getName(),
            List.of(JavaProgram.BENCHMARKS, "jmigrate-core", JavaProgram.POSTGRESQL)),
        false);
  }

  static LibraryTool rawJdbc(Path jars, Jdk jdk) {
    return new LibraryTool(
        "raw JDBC",
        new JavaProgram(
            jars,
            jdk,
            RawJdbc.class.getName(),
            List.of(JavaProgram.BENCHMARKS, JavaProgram.POSTGRESQL)),
        false);
  }

  @Override
  public Jdk jdk() {
    return program.jdk();
  }

  @Override
  public boolean remembers() {
    return flywayNames;
  }

  @Override
  public void write(Workload workload, DatabaseUrl database, Path folder) throws IOException {
    if (!flywayNames) {
      JmigrateTool.writePairs(workload, folder);
      return;
    }
    Path migrations = Files.createDirectories(folder.resolve("migrations"));
    for (int i = 1; i <= workload.migrations(); i++) {
      Files.writeString(
          migrations.resolve("V" + workload.version(i) + "__" + workload.name(i) + ".sql"),
          workload.up(i));
    }
  }

  @Override
  public Command apply(DatabaseUrl database, Path folder) {
    return program.command(
        folder,
        database.url(),
        database.user(),
        database.password(),
        folder.resolve("migrations").toString());
  }

  @Override
  public @Nullable Command status(DatabaseUrl database, Path folder) {
    if (!flywayNames) {
      return null;
    }
    return program.command(
        folder,
        database.url(),
        database.user(),
        database.password(),
        folder.resolve("migrations").toString(),
        FlywayMigrate.STATUS);
  }

  @Override
  public @Nullable Command undo(Workload workload, DatabaseUrl database, Path folder) {
    return null;
  }
}
