package io.jmigrate.cli.command;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.PlainClient;
import io.jmigrate.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project beside a database that has a schema, but no models yet. */
final class PulledProject {
  private final DatabaseUrl url;
  private final Path folder;

  private PulledProject(DatabaseUrl url, Path folder) {
    this.url = url;
    this.folder = folder;
  }

  /** Loads a script, or what migrations come to, into a new database. */
  static PulledProject of(Path source, TestDatabase database, Path folder) throws IOException {
    PulledProject project = new PulledProject(database.createDatabase(), folder);
    Files.writeString(
        folder.resolve("jmigrate.yaml"),
        "url: %s\nuser: %s\npassword: '%s'\n"
            .formatted(project.url(), project.url.user(), project.url.password()));
    project.load(source);
    return project;
  }

  String url() {
    return url.url();
  }

  private void load(Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      Path script = folder.resolve("schema.sql");
      // The dump names its database in views, and a mode that MySQL has no more.
      String text = Files.readString(source).replace("`sakila`.", "");
      Files.writeString(script, text.replace("NO_AUTO_CREATE_USER,", ""));
      PlainClient.of(url).run(script);
      return;
    }
    Path prelude = source.resolve("prelude.sql");
    if (Files.exists(prelude)) {
      PlainClient.of(url).run(prelude);
    }
    CommandRun migrated =
        run("db:migrate", "--migrations-path", source.resolve("migrations").toString());
    if (migrated.exitCode() != 0) {
      throw new IllegalStateException(migrated.err());
    }
  }

  /** Runs {@code model:pull} of {@code source} into a folder. */
  CommandRun pull(String into, String source) {
    return run("model:pull", "--package", "pulled", "--from", source, "--out", into);
  }

  /** Compiles the models to {@code classes}; returns what the compiler has to say. */
  String compile(String from) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String libraries = System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(List.of("-d", classes.toString(), "-Xlint:all,-processing"));
    arguments.addAll(List.of("-cp", libraries, "-processorpath", libraries));
    try (Stream<Path> files = Files.list(folder.resolve(from).resolve("pulled"))) {
      files.map(Path::toString).forEach(arguments::add);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
    return said.toString(StandardCharsets.UTF_8);
  }

  /** The models by the names of their files. */
  SortedMap<String, String> sources(String of) throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(of).resolve("pulled"))) {
      for (Path file : files.toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }

  CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }
}
