package io.jmigrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server from its binaries on one data folder and one port, which can end and start again. It
 * ends with this JVM, in whatever way that ends. Not thread-safe.
 */
final class ServerProcess {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final ServerBinary binary;
  private final Path home;
  private final Path work;
  private final int port;
  private @Nullable Process process;
  private @Nullable Process guard;
  private @Nullable TestServer server;

  ServerProcess(ServerBinary binary, Path home, Path work, int port) {
    this.binary = binary;
    this.home = home;
    this.work = work;
    this.port = port;
  }

  int port() {
    return port;
  }

  /** As it was when it first answered. */
  TestServer server() {
    return Objects.requireNonNull(server);
  }

  /** Starts it and waits until it answers. */
  void start() throws IOException {
    Path log = work.resolve("log");
    Process started =
        new ProcessBuilder(ServerCommand.unprivileged(binary.start(home, work, port)))
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process = started;
    guard = guard(started);
    try {
      TestServer answering =
          RemoteServer.starting(binary.admin(port), started::isAlive, START_LIMIT);
      server = server == null ? answering : server;
    } catch (ServerUnavailableException e) {
      throw new ServerUnavailableException(
          "it does not start: " + e.getMessage() + "\n" + lastLines(log), e);
    }
  }

  /** Ends it as if its machine had failed. */
  void kill() {
    end(binary.stopSignal());
  }

  /** Ends it as an administrator would, without waiting for clients. */
  void stop() {
    end(binary.shutdownSignal());
  }

  private void end(String signal) {
    Process running = process;
    if (running != null) {
      try {
        new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid())).start().waitFor();
        running.waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (guard != null) {
      // Its number may soon be another process's.
      guard.destroyForcibly();
    }
  }

  /** Ends the server and removes its folder when this JVM is gone: then its input ends. */
  private Process guard(Process started) throws IOException {
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
            "sh",
            "-c",
            script,
            "sh",
            Long.toString(started.pid()),
            binary.stopSignal(),
            work.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String lastLines(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.subList(Math.max(0, lines.size() - 15), lines.size()).stream()
        .collect(Collectors.joining("\n"));
  }
}
