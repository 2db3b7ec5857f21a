package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what, with what and when it was measured. */
record Machine(List<Jdk> jdks, Path jars) {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path LOAD = Path.of("/proc/loadavg");
  private static final Map<String, String> TOOLS =
      Map.of(
          "Flyway", "flyway-core",
          "Liquibase", "liquibase-core",
          "MyBatis Migrations", "mybatis-migrations",
          "the PostgreSQL driver", JavaProgram.POSTGRESQL);

  /** A sentence or two. */
  String text() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s. %d × %s, %s, %s %s; load at the end %s. %s. %s.",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        first(PROCESSOR, "model name\\s*:\\s*(.*)", "processors"),
        gigabytes(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        first(LOAD, "^(\\S+)", "unknown"),
        javas(),
        tools());
  }

  private static String gigabytes() throws IOException {
    long kilobytes = Long.parseLong(first(MEMORY, "MemTotal:\\s*(\\d+)", "0"));
    return Math.round(kilobytes / 1048576.0) + " GB";
  }

  private String javas() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Jdk jdk : jdks) {
      Path release = jdk.home().resolve("release");
      text.append(text.isEmpty() ? "Java " : " and ")
          .append(first(release, "JAVA_RUNTIME_VERSION=\"(.*?)\"", "" + jdk.version()))
          .append(" (")
          .append(first(release, "IMPLEMENTOR=\"(.*?)\"", "unknown"))
          .append(')');
    }
    return text.toString();
  }

  private String tools() throws IOException {
    Map<String, String> versions = new TreeMap<>();
    try (Stream<Path> files = Files.list(jars)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      TOOLS.forEach(
          (tool, artifact) ->
              names.stream()
                  .map(Pattern.compile(artifact + "-(\\d.*)\\.jar")::matcher)
                  .filter(Matcher::matches)
                  .forEach(name -> versions.put(tool, name.group(1))));
    }
    return versions.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String first(Path file, String pattern, String otherwise) throws IOException {
    if (!Files.isReadable(file)) {
      return otherwise;
    }
    Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(file));
    return found.find() ? found.group(1) : otherwise;
  }
}
