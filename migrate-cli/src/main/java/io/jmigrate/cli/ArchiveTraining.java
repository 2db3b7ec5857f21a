package io.jmigrate.cli;

import io.jmigrate.cli.command.JmigrateCli;
import io.jmigrate.cli.output.Streams;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the launcher runs once for each JVM, so that the classes a command needs go into its
 * class-data-sharing archive: the main commands on an H2 database, and a connection to each other
 * kind of server as far as it comes without one.
 */
final class ArchiveTraining {
  private ArchiveTraining() {}

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Path project = Files.createTempDirectory("jmigrate-training");
    Path migrations = Files.createDirectory(project.resolve("migrations"));
    Path up = Files.writeString(migrations.resolve("1_x.up.sql"), "CREATE TABLE x (id INT);\n");
    Path down = Files.writeString(migrations.resolve("1_x.down.sql"), "DROP TABLE x;\n");
    Path config = Files.writeString(project.resolve("jmigrate.yaml"), "url: h2:mem:x\n");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      hangUpOnEveryone(server);
      runOnH2(project);
      for (String kind : List.of("postgres", "mysql", "mariadb")) {
        run(
            project,
            "db:migrate:status",
            "--url",
            kind + "://x:x@localhost:" + server.getLocalPort() + "/x");
      }
    } finally {
      for (Path path : List.of(up, down, migrations, config, project)) {
        Files.delete(path);
      }
    }
    DriverClasses.load();
  }

  private static void runOnH2(Path project) {
    for (String command :
        List.of("db:migrate", "db:migrate", "db:migrate:status", "db:migrate:undo")) {
      run(project, command, "--url", "jdbc:h2:mem:training;DB_CLOSE_DELAY=-1");
    }
  }

  /** The exit code does not matter: whatever was loaded on the way is what counts. */
  private static void run(Path project, String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new JmigrateCli(new Streams(nowhere, nowhere, false, false), Map.of(), project).run(arguments);
  }

  private static void hangUpOnEveryone(ServerSocket server) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  server.accept().close();
                }
              } catch (IOException closed) {
                return; // the training is over
              }
            },
            "no server");
    thread.setDaemon(true);
    thread.start();
  }
}
