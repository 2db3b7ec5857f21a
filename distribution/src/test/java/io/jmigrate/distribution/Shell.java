package io.jmigrate.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Runs commands with {@code sh} in a folder, without the variables that change what they print. */
record Shell(Path folder, Map<String, String> variables) {
  /** What a command printed, both streams as they came, and how it ended. */
  record Result(int exitCode, String output) {}

  /** The folder that the build made. */
  static Path distribution() {
    return Path.of(System.getProperty("jmigrate.folder"));
  }

  static Path checkout() {
    return Path.of(System.getProperty("jmigrate.checkout"));
  }

  static Shell in(Path folder) {
    return new Shell(folder, Map.of());
  }

  Shell with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(variables);
    more.put(name, value);
    return new Shell(folder, more);
  }

  Process start(String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("JMIGRATE_"));
    builder.environment().putAll(variables);
    return builder.start();
  }

  Result run(String command) throws IOException, InterruptedException {
    return resultOf(start(command));
  }

  static Result resultOf(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Copies a folder with everything in it but what is called one of {@code leftOut}. */
  static void copy(Path from, Path to, String... leftOut) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      paths
          .filter(
              path -> Stream.of(leftOut).noneMatch(name -> contains(from.relativize(path), name)))
          .forEach(path -> copyOne(path, to.resolve(from.relativize(path))));
    }
  }

  private static boolean contains(Path path, String name) {
    for (Path part : path) {
      if (part.toString().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void copyOne(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to);
        to.toFile().setExecutable(Files.isExecutable(from));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
