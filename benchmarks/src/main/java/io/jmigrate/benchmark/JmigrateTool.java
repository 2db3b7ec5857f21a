package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This project's command, by its launcher.
 *
 * @param javaOptions more of them than the launcher gives
 */
record JmigrateTool(Path launcher, Jdk jdk, String javaOptions) implements Tool {
  JmigrateTool(Path launcher, Jdk jdk) {
    this(launcher, jdk, "");
  }

  /** Makes the archive that the first run of a user gets in the background. */
  void prepare() throws IOException, InterruptedException {
    bare(Path.of("").toAbsolutePath(), "--version").with("JMIGRATE_ARCHIVE", "here").run();
  }

  JmigrateTool with(String options) {
    return new JmigrateTool(launcher, jdk, options);
  }

  @Override
  public String name() {
    return "jmigrate";
  }

  @Override
  public void write(Workload workload, DatabaseUrl database, Path folder) throws IOException {
    writePairs(workload, folder);
    Files.writeString(folder.resolve("jmigrate.yaml"), "url: " + database.url() + "\n");
  }

  /** An up and a down file for each migration. */
  static void writePairs(Workload workload, Path folder) throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("migrations"));
    for (int i = 1; i <= workload.migrations(); i++) {
      String name = workload.version(i) + "_" + workload.name(i);
      Files.writeString(migrations.resolve(name + ".up.sql"), workload.up(i));
      Files.writeString(migrations.resolve(name + ".down.sql"), workload.down(i));
    }
  }

  @Override
  public Command apply(DatabaseUrl database, Path folder) {
    return command(database, folder, "db:migrate");
  }

  @Override
  public Command status(DatabaseUrl database, Path folder) {
    return command(database, folder, "db:migrate:status");
  }

  @Override
  public Command undo(Workload workload, DatabaseUrl database, Path folder) {
    return command(database, folder, "db:migrate:undo:all");
  }

  /** Any command, with the database's account in the environment. */
  Command command(DatabaseUrl database, Path folder, String... arguments) {
    return bare(folder, arguments)
        .with("JMIGRATE_USER", database.user())
        .with("JMIGRATE_PASSWORD", database.password());
  }

  Command bare(Path folder, String... arguments) {
    List<String> words = new ArrayList<>(List.of(launcher.toString()));
    words.addAll(List.of(arguments));
    return new Command(words, folder)
        .with("JAVA_HOME", jdk.home().toString())
        .with("JMIGRATE_JAVA_OPTS", javaOptions);
  }
}
