package io.jmigrate.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Keeps servers unpacked, with a filled data folder to copy, once for all builds of this machine.
 * Delete it freely. Safe for several JVMs at once: one prepares, the others wait.
 */
final class ServerCache {
  // To be raised when what is prepared changes while the version of the server stays.
  private static final String LAYOUT = "-2";

  private ServerCache() {}

  /** A prepared server: its programs and a data folder nobody has written to. */
  record Prepared(Path home, Path data) {}

  // Synchronized because a file lock is held by the whole JVM.
  static synchronized Prepared prepare(ServerBinary binary, Path jar) throws IOException {
    Path cache = folder();
    String name = jar.getFileName().toString().replace(".jar", LAYOUT);
    Path ready = cache.resolve(name);
    Path lockFile = cache.resolve(name + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!Files.exists(ready)) {
        // The rename makes it whole or not there at all, wherever a JVM is killed.
        Path unfinished = cache.resolve(name + ".unfinished");
        ServerCommand.runAsIs(List.of("rm", "-rf", unfinished.toString()), cache);
        fill(binary, jar, unfinished);
        Files.move(unfinished, ready, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return new Prepared(ready.resolve("home"), ready.resolve("data"));
  }

  private static void fill(ServerBinary binary, Path jar, Path unfinished) throws IOException {
    Path home = Files.createDirectories(unfinished.resolve("home"));
    Path data = Files.createDirectory(unfinished.resolve("data"));
    binary.unpack(jar, home);
    ServerCommand.handOver(data);
    ServerCommand.run(binary.initialization(home, data), data);
  }

  private static Path folder() throws IOException {
    // Not in root's home, which the unprivileged user must not enter.
    Path parent =
        ServerCommand.isRoot()
            ? Path.of("/var/cache")
            : Path.of(System.getProperty("user.home"), ".cache");
    return Files.createDirectories(parent.resolve("jmigrate-test-databases"));
  }
}
