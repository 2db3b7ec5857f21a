package io.jmigrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * PgBouncer in front of one database, as its package configures it but for the mode. In transaction
 * mode each transaction gets another server connection than the one before, so that nothing works
 * by luck.
 */
public final class PgBouncer implements AutoCloseable {
  private static final int ANSWERS_WITHIN_MS = 10_000;

  private final Process guard;
  private final DatabaseUrl url;

  /** What belongs to a client: a connection, a transaction or a statement. */
  public enum Mode {
    SESSION,
    TRANSACTION,
    STATEMENT
  }

  private PgBouncer(Process guard, DatabaseUrl url) {
    this.guard = guard;
    this.url = url;
  }

  /**
   * Starts it; aborts the calling test, and records the skip, where the program is missing.
   *
   * @param server where the database is
   */
  public static PgBouncer inFrontOf(TestDatabase server, DatabaseUrl database, Mode mode) {
    Path program = program();
    if (program == null) {
      Assumptions.abort(SkippedDatabases.record("PgBouncer", "there is no pgbouncer here"));
    }
    try {
      Path work = Files.createTempDirectory("jmigrate-pgbouncer-");
      Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
      ServerCommand.handOver(work);
      int port = freePort();
      Files.writeString(
          work.resolve("users"), "\"%s\" \"%s\"\n".formatted(database.user(), database.password()));
      Files.writeString(
          work.resolve("ini"),
          """
          [databases]
          pooled = host=%s port=%d dbname=%s
          [pgbouncer]
          listen_addr = 127.0.0.1
          listen_port = %d
          unix_socket_dir =
          auth_type = trust
          auth_file = %s
          pool_mode = %s
          server_round_robin = 1
          default_pool_size = 10
          min_pool_size = 4
          max_client_conn = 200
          """
              .formatted(
                  server.server().host(),
                  server.server().port(),
                  database.name(),
                  port,
                  work.resolve("users"),
                  mode.name().toLowerCase(Locale.ROOT)));
      DatabaseUrl url =
          new DatabaseUrl(
              "jdbc:postgresql://127.0.0.1:" + port + "/pooled",
              database.user(),
              database.password(),
              "pooled");
      PgBouncer started = new PgBouncer(start(String.valueOf(program), work), url);
      started.awaitAnswer(port, work.resolve("log"));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients connect to; the database has a name of its own there. */
  public DatabaseUrl url() {
    return url;
  }

  private static @Nullable Path program() {
    return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** A shell that ends it, and removes its folder, when its own input ends: with this JVM. */
  private static Process start(String program, Path work) throws IOException {
    String script =
        """
        trap '' INT TERM HUP
        folder=$1; shift
        "$@" </dev/null >"$folder/log" 2>&1 &
        cat >/dev/null
        kill -KILL $!
        rm -rf "$folder"
        """;
    List<String> command =
        ServerCommand.unprivileged(
            List.of(
                "sh",
                "-c",
                script,
                "sh",
                work.toString(),
                program,
                work.resolve("ini").toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitAnswer(int port, Path log) throws IOException {
    long deadline = System.currentTimeMillis() + ANSWERS_WITHIN_MS;
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (System.currentTimeMillis() > deadline || !guard.isAlive()) {
          throw new IOException(Files.exists(log) ? Files.readString(log) : "no log", e);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    try {
      guard.getOutputStream().close();
      guard.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
