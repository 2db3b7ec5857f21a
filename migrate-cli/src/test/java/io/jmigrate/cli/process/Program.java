package io.jmigrate.cli.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.jr.ob.JSON;
import de.siegmar.fastcsv.reader.CsvReader;
import io.jmigrate.Jmigrate;
import io.jmigrate.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import picocli.CommandLine;

/**
 * How to start the command in a JVM of its own, with nothing on its class path but what it is
 * shipped with.
 */
record Program(
    Path folder,
    List<String> jvm,
    Map<String, String> variables,
    List<String> leftOut,
    @Nullable String packed) {
  static final String POSTGRESQL_DRIVER = "org.postgresql.Driver";

  private static final List<String> DRIVERS =
      List.of(
          "org.h2.Driver",
          POSTGRESQL_DRIVER,
          "com.mysql.cj.jdbc.Driver",
          "org.mariadb.jdbc.Driver");

  /** The command in this folder, as the launcher starts it. */
  static Program in(Path folder) {
    return new Program(
        folder, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), Map.of(), List.of(), null);
  }

  Program heap(String megabytes) {
    List<String> options = new ArrayList<>(jvm);
    options.add("-Xmx" + megabytes + "m");
    return new Program(folder, options, variables, leftOut, packed);
  }

  /**
   * Starts as fast as the launcher does, with an archive in {@code work}, made by the first run.
   */
  Program fast(Path work) {
    List<String> options = new ArrayList<>(jvm);
    Path archive = work.resolve("archive.jsa");
    if (Files.exists(archive)) {
      options.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
    } else {
      options.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"));
    }
    return new Program(folder, options, variables, leftOut, StartedFast.packed(classPath(), work));
  }

  Program with(String variable, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(variable, value);
    return new Program(folder, jvm, more, leftOut, packed);
  }

  /** Leaves one driver off the class path. */
  Program without(String driver) {
    return new Program(folder, jvm, variables, List.of(driver), packed);
  }

  /** Runs the command to its end. */
  ProcessRun run(String... arguments) {
    return start(arguments).await();
  }

  /** Starts the command; what it prints goes to files, so it never waits for a reader. */
  RunningProgram start(String... arguments) {
    return start(new ProcessBuilder(command(arguments)));
  }

  /**
   * Runs the command on a pseudo terminal, as the launcher would start it there.
   *
   * @param typed is typed there, line by line, then Ctrl-D
   */
  ProcessRun runOnTerminal(Path typed, String... arguments) {
    List<String> options = new ArrayList<>(jvm);
    options.addAll(List.of("-Djmigrate.stdout.tty=true", "-Djmigrate.stderr.tty=true"));
    Program there = new Program(folder, options, variables, leftOut, packed);
    String command =
        there.command(arguments).stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    ProcessBuilder script = new ProcessBuilder("script", "-qec", command, "/dev/null");
    return there.start(script.redirectInput(typed.toFile())).await();
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    // A shell in the background has its children ignore Ctrl-C, and a JVM respects that.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", packed == null ? classPath() : packed, Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private RunningProgram start(ProcessBuilder builder) {
    builder.directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("JMIGRATE_") || name.matches("(JAVA_TOOL|JDK_JAVA)_.*"));
    builder.environment().putAll(variables);
    try {
      Path out = Files.createTempFile("jmigrate-", ".out");
      Path err = Files.createTempFile("jmigrate-", ".err");
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      return new RunningProgram(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String classPath() {
    List<String> paths = new ArrayList<>();
    for (Class<?> shipped :
        List.of(
            Main.class,
            Jmigrate.class,
            CommandLine.class,
            Load.class,
            CsvReader.class,
            JSON.class,
            JsonFactory.class)) {
      paths.add(origin(shipped));
    }
    for (String driver : DRIVERS) {
      if (!leftOut.contains(driver)) {
        try {
          paths.add(origin(Class.forName(driver)));
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return String.join(File.pathSeparator, paths);
  }

  private static String origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
