package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Liquibase's command line with a formatted SQL file for each migration. */
record LiquibaseTool(JavaProgram program) implements Tool {
  static LiquibaseTool of(Path jars, Jdk jdk) {
    return new LiquibaseTool(
        new JavaProgram(
            jars,
            jdk,
            "liquibase.integration.commandline.LiquibaseCommandLine",
            List.of(
                "liquibase-core",
                "picocli",
                "snakeyaml",
                "commons-collections4",
                "commons-io",
                "commons-lang3",
                "commons-text",
                "jaxb-api",
                "opencsv",
                JavaProgram.POSTGRESQL)));
  }

  @Override
  public String name() {
    return "Liquibase";
  }

  @Override
  public Jdk jdk() {
    return program.jdk();
  }

  @Override
  public void write(Workload workload, DatabaseUrl database, Path folder) throws IOException {
    Path changes = Files.createDirectories(folder.resolve("changes"));
    for (int i = 1; i <= workload.migrations(); i++) {
      Files.writeString(
          changes.resolve(workload.version(i) + "_" + workload.name(i) + ".sql"),
          "--liquibase formatted sql\n--changeset benchmark:"
              + i
              + "\n"
              + workload.up(i)
              + "--rollback "
              + workload.down(i));
    }
    Files.writeString(
        folder.resolve("changelog.yaml"),
        """
        databaseChangeLog:
          - includeAll:
              path: changes
        """);
  }

  @Override
  public Command apply(DatabaseUrl database, Path folder) {
    return command(database, folder, "update");
  }

  @Override
  public Command status(DatabaseUrl database, Path folder) {
    return command(database, folder, "status", "--verbose");
  }

  @Override
  public Command undo(Workload workload, DatabaseUrl database, Path folder) {
    return command(
        database, folder, "rollback-count", "--count=" + Integer.toString(workload.migrations()));
  }

  private Command command(DatabaseUrl database, Path folder, String... last) {
    String[] arguments = new String[5 + last.length];
    arguments[0] = "--show-banner=false";
    arguments[1] = last[0];
    arguments[2] = "--changelog-file=changelog.yaml";
    arguments[3] = "--url=" + database.url();
    arguments[4] = "--username=" + database.user();
    arguments[5] = "--password=" + database.password();
    System.arraycopy(last, 1, arguments, 6, last.length - 1);
    return program.command(folder, arguments);
  }
}
