package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A project on an H2 file in a Git repository of its own, for commands to work in. */
record GitProject(Path folder) {
  /** What Git printed, and how it ended. */
  record GitRun(int exitCode, String output) {}

  /** With a branch {@code main} that has one commit. */
  static GitProject in(Path folder) {
    GitProject project = new GitProject(folder);
    project.write("jmigrate.yaml", "url: jdbc:h2:./data/shop\nuser: sa\n");
    project.write(".gitignore", "data/\n");
    project.git("init", "-q", "-b", "main");
    project.commit("begin");
    return project;
  }

  /** Runs Git, which must succeed; returns what it printed. */
  String git(String... arguments) {
    GitRun run = tryGit(arguments);
    assertThat(run.exitCode()).as("git %s: %s", List.of(arguments), run.output()).isZero();
    return run.output();
  }

  /** Runs Git, untouched by how the machine sets it up. */
  GitRun tryGit(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=test", "-c", "user.email=test@localhost"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_EDITOR", "true"));
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      return new GitRun(process.waitFor(), new String(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void commit(String message) {
    git("add", ".");
    git("commit", "-q", "-m", message);
  }

  /** Writes the pair of a migration, whose table is called as it is. */
  void migration(String name) {
    String table = name.substring(name.indexOf('_') + 1);
    write("migrations/" + name + ".up.sql", "CREATE TABLE " + table + " (id INT);\n");
    write("migrations/" + name + ".down.sql", "DROP TABLE " + table + ";\n");
  }

  void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the folder of migrations holds. */
  List<String> migrations() {
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the command; paths are printed as they would be from within the folder. */
  CommandRun run(String... arguments) {
    CommandRun run = CommandRun.in(folder, Map.of(), arguments);
    return new CommandRun(run.exitCode(), relative(run.out()), relative(run.err()));
  }

  private String relative(String text) {
    return text.replace(folder + "/", "");
  }
}
