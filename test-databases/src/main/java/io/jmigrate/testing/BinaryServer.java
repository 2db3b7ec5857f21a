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
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Starts a server from the binaries Maven resolved: copies a data folder out of the cache and
 * serves it on a free port of this machine, until this JVM is gone.
 */
final class BinaryServer {
  // What keeps them alive must not be collected.
  private static final Queue<ServerProcess> RUNNING = new ConcurrentLinkedQueue<>();

  private BinaryServer() {}

  static TestServer start(ServerBinary binary) {
    return process(binary).server();
  }

  /** The same, to be ended and started again at will. */
  static ServerProcess process(ServerBinary binary) {
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

  private static ServerProcess start(ServerBinary binary, Prepared prepared) throws IOException {
    Path work = Files.createTempDirectory("jmigrate-server-");
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    ServerCommand.handOver(work);
    Path data = work.resolve("data");
    ServerCommand.run(List.of("cp", "-a", prepared.data().toString(), data.toString()), work);
    ServerProcess server = new ServerProcess(binary, prepared.home(), work, freePort());
    try {
      server.start();
      requireOwn(binary.admin(server.port()), binary.dataFolderQuery(), data);
      RUNNING.add(server);
      return server;
    } catch (ServerUnavailableException e) {
      server.kill();
      throw new ServerUnavailableException(e.reason() + hint(e.reason()), e);
    }
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

  private static String hint(String said) {
    return said.contains("libaio") || said.contains("libnuma")
        ? "\nInstall the libraries it misses: apt-get install libaio1 libnuma1"
        : "";
  }
}
