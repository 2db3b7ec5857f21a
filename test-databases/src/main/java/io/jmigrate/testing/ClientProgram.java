package io.jmigrate.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Runs a client program and returns what it prints. */
record ClientProgram(Path path, List<String> arguments, Map<String, String> environment) {
  /** The program of this name from the search path, or skips the calling test. */
  static Path find(String name, String toInstall) {
    for (String folder : String.valueOf(System.getenv("PATH")).split(":", -1)) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return program;
      }
    }
    throw skipped(name, "there is no " + name + " on the search path; " + toInstall);
  }

  /** What to throw to skip the calling test; it is recorded. */
  static TestAbortedException skipped(String program, String reason) {
    return new TestAbortedException(SkippedDatabases.record(program, reason));
  }

  /** Runs with more arguments, and the file, if any, as standard input. */
  String run(List<String> more, @Nullable Path input) {
    List<String> command = new ArrayList<>();
    command.add(path.toString());
    command.addAll(arguments);
    command.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    try {
      Path errors = Files.createTempFile("jmigrate-client-", ".txt");
      try {
        Process process =
            builder
                .redirectInput(input == null ? Path.of("/dev/null").toFile() : input.toFile())
                .redirectError(errors.toFile())
                .start();
        String printed =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
          throw new PlainClientException(
              path.getFileName() + " " + more + "\n" + Files.readString(errors));
        }
        return printed;
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + path, e);
    }
  }
}
