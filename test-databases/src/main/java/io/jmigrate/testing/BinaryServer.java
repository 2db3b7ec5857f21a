package io.jmigrate.testing;

import io.jmigrate.testing.ServerCache.Prepared;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a server from the binaries Maven resolved: copies a data folder out of the cache and
 * serves it on a free port of this machine, until this JVM is gone.
 */
final class BinaryServer {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  // Their standard input is what tells them that this JVM lives: it must not be collected.
  private static final Queue<Process> GUARDS = new ConcurrentLinkedQueue<>();

  private BinaryServer() {}

  static TestServer start(ServerBinary binary) {
    try {
      Prepared prepared = prepare(binary);
      for (int attempt = 1; ; attempt++) {
        try {
          return start(binary, prepared);
        } catch (ServerUnavailableException unavailable) {
          // Another process may have taken the port that was free a moment ago.
          if (attempt == 3 || !unavailable.reason().matches("(?is).*(in use|another).*")) {
            throw unavailable;
          }
        }
      }
    } catch (IOException e) {
      throw new ServerUnavailableException(
          "its binaries cannot be used: " + e.getMessage() + hint(String.valueOf(e.getMessage())),
          e);
    }
  }

  /** The programs of a server, unpacked. */
  static Prepared prepare(ServerBinary binary) throws IOException {
    return ServerCache.prepare(binary, jar(binary.jarPrefix()));
  }

  private static TestServer start(ServerBinary binary, Prepared prepared) throws IOException {
    Path work = Files.createTempDirectory("jmigrate-server-");
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    ServerCommand.handOver(work);
    Path data = work.resolve("data");
    ServerCommand.run(List.of("cp", "-a", prepared.data().toString(), data.toString()), work);
    int port = freePort();
    Path log = work.resolve("log");
    Process server =
        new ProcessBuilder(ServerCommand.unprivileged(binary.start(prepared.home(), work, port)))
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    GUARDS.add(guard(server, binary.stopSignal(), work));
    DatabaseUrl admin = binary.admin(port);
    try {
      TestServer answering = RemoteServer.starting(admin, server::isAlive, START_LIMIT);
      requireOwn(admin, binary.dataFolderQuery(), data);
      return answering;
    } catch (ServerUnavailableException e) {
      String said = lastLines(log);
      server.destroyForcibly();
      throw new ServerUnavailableException(
          "it does not start: " + e.getMessage() + "\n" + said + hint(said), e);
    }
  }

  /** Ends the server and removes its folder when this JVM ends, in whatever way it ends. */
  private static Process guard(Process server, String signal, Path work) throws IOException {
    String script =
        """
        trap '' INT TERM HUP
        cat >/dev/null
        kill -$2 $1
        for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 $1 || break; sleep 0.2; done
        kill -KILL $1
        rm -rf "$3"
        """;
    return new ProcessBuilder(
            "sh", "-c", script, "sh", Long.toString(server.pid()), signal, work.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Two JVMs may find the same free port, and then one would use the server of the other. */
  private static void requireOwn(DatabaseUrl admin, String query, Path data) {
    try (Connection connection = admin.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      if (!row.next() || !Path.of(row.getString(1)).equals(data)) {
        throw new ServerUnavailableException("another server answers at " + admin.url(), null);
      }
    } catch (SQLException e) {
      throw new ServerUnavailableException("it answers no more: " + e.getMessage(), e);
    }
  }

  private static Path jar(String prefix) throws IOException {
    Path classes;
    try {
      classes =
          Path.of(BinaryServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("no folder holds the classes of test-databases", e);
    }
    // Whether target/classes or the jar beside it: Maven copies the binaries beside both.
    Path folder = classes.resolveSibling("server-binaries");
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .max(Comparator.naturalOrder())
          .orElseThrow(
              () ->
                  new IOException(
                      "no " + prefix + "*.jar in " + folder + "; build test-databases with Maven"));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String lastLines(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.subList(Math.max(0, lines.size() - 15), lines.size()).stream()
        .collect(Collectors.joining("\n"));
  }

  private static String hint(String said) {
    return said.contains("libaio") || said.contains("libnuma")
        ? "\nInstall the libraries it misses: apt-get install libaio1 libnuma1"
        : "";
  }
}
