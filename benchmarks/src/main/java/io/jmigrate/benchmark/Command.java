package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process to measure, from its start to its end. */
record Command(List<String> words, Path folder, Map<String, String> environment) {
  Command(List<String> words, Path folder) {
    this(words, folder, Map.of());
  }

  Command with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Command(words, folder, more);
  }

  /**
   * Runs it.
   *
   * @throws IOException when it fails, with what it printed
   */
  Measurement run() throws IOException, InterruptedException {
    Path printed = Files.createTempFile("benchmark-", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile());
      builder.environment().putAll(environment);
      long begin = System.nanoTime();
      Process process = builder.start();
      PeakMemory memory = PeakMemory.of(process);
      int exitCode = process.waitFor();
      long nanos = System.nanoTime() - begin;
      if (exitCode != 0) {
        throw new IOException(
            String.join(" ", words)
                + " ended with "
                + exitCode
                + "\n"
                + Files.readString(printed, StandardCharsets.UTF_8));
      }
      return new Measurement(nanos / 1e9, memory.megabytes());
    } finally {
      Files.delete(printed);
    }
  }
}
