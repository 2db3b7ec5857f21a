package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A Java to run the tools on. */
record Jdk(Path home, int version) {
  /** The one that runs this program, and the newest one beside it, if that is another. */
  static List<Jdk> here() throws IOException {
    Jdk current = new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
    List<Jdk> all = new ArrayList<>(List.of(current));
    Path folder = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> homes = Files.list(folder)) {
        homes
            .filter(home -> Files.isExecutable(home.resolve("bin/java")))
            .filter(home -> Files.isReadable(home.resolve("release")))
            .map(home -> new Jdk(home, versionOf(home)))
            .max(Comparator.comparingInt(Jdk::version))
            .filter(newest -> newest.version() != current.version())
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private static int versionOf(Path home) {
    try {
      return Files.readAllLines(home.resolve("release")).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceFirst("\\D*(\\d+).*", "$1"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  String java() {
    return home.resolve("bin/java").toString();
  }
}
