package io.jmigrate.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A project of its own, built by a Maven of its own. */
final class Build {
  private final Path folder;
  private final Path maven;
  private final Properties properties = new Properties();
  private List<String> options = List.of();

  private Build(Path folder, Path maven) {
    this.folder = folder;
    this.maven = maven;
    define("maven.repo.local.tail", System.getProperty("local.repository"));
    define("maven.repo.local.tail.ignoreAvailability", "true");
  }

  /** A project in {@code folder}, to be built by the Maven that runs this test. */
  static Build in(Path folder) {
    return new Build(folder, Path.of(System.getProperty("maven.home")));
  }

  /** The same for another Maven. */
  Build by(Path mavenHome) {
    return new Build(folder, mavenHome);
  }

  /** Options of Maven itself. */
  Build with(String... given) {
    options = List.of(given);
    return this;
  }

  /** A property of Maven's command line. */
  Build define(String property, String value) {
    properties.setProperty(property, value);
    return this;
  }

  /** Writes a file of the project. */
  Build file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Runs phases and goals. */
  Result run(String... goals) throws MavenInvocationException {
    List<String> output = Collections.synchronizedList(new ArrayList<>());
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(folder.toFile());
    request.setBatchMode(true);
    request.addArgs(List.of(goals));
    request.addArgs(options);
    request.setLocalRepositoryDirectory(new File(System.getProperty("plugin.repository")));
    request.setProperties(properties);
    request.setOutputHandler(output::add);
    request.setErrorHandler(output::add);
    DefaultInvoker invoker = new DefaultInvoker();
    invoker.setMavenHome(maven.toFile());
    int exitCode = invoker.execute(request).getExitCode();
    return new Result(exitCode == 0, String.join("\n", output));
  }

  /** How a build ended, and all it printed. */
  record Result(boolean succeeded, String output) {}
}
