package io.jmigrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes what was skipped, and why, to {@code target/skipped-databases.txt} of the module under
 * test, so that a build can fail on it: a skipped test is green otherwise.
 */
final class SkippedDatabases {
  private static final Set<String> RECORDED = ConcurrentHashMap.newKeySet();

  private SkippedDatabases() {}

  /** Records one line, once in a JVM, and returns it. */
  static String record(String what, String reason) {
    String line = what + ": skipped, because " + reason.strip().replaceAll("\\s*\\R\\s*", " | ");
    if (RECORDED.add(line)) {
      Path target = Path.of(System.getProperty("basedir", "")).resolve("target");
      try {
        Files.createDirectories(target);
        Files.writeString(
            target.resolve("skipped-databases.txt"),
            line + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot record " + line, e);
      }
    }
    return line;
  }
}
