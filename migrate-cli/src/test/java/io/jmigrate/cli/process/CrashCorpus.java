package io.jmigrate.cli.process;

import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The migrations that runs are killed in: whatever a project writes, hardly any of it repeatable.
 */
final class CrashCorpus {
  private CrashCorpus() {}

  /** Puts all of them into a project. */
  static Project project(TestDatabase kind, Project project) {
    String name =
        switch (kind) {
          case H2 -> "h2";
          case MYSQL, MARIADB -> "mysql";
          default -> "postgresql";
        };
    try (Stream<Path> files = Files.list(resource(name))) {
      for (Path file : files.toList()) {
        project.file("migrations/" + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return project;
  }

  /** What a file beside the migrations says. */
  static String text(String name) {
    try {
      return Files.readString(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(CrashCorpus.class.getResource("crash/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
