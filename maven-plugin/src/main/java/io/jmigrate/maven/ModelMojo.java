package io.jmigrate.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.JarFile;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A command that reads compiled models, by default those of the compile class path. */
abstract class ModelMojo extends ScratchMojo {
  private static final String FRAGMENTS = "META-INF/jmigrate/";

  /** Where compiled models are; this project's classes and what of its class path has models. */
  @Parameter(property = "jmigrate.models")
  private @Nullable List<String> models;

  @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
  private List<String> classPath = List.of();

  /** Adds what is the same for all of them. */
  final void addModels(Arguments arguments) {
    List<String> places = places(arguments);
    if (!places.isEmpty()) {
      arguments.word("--models=" + String.join(File.pathSeparator, places));
    }
    addScratch(arguments);
  }

  /** The folders and jars that have models; empty where there are none. */
  final List<String> places(Arguments arguments) {
    List<String> given = arguments.values("models", models);
    return given.isEmpty() ? classPath.stream().filter(ModelMojo::hasModels).toList() : given;
  }

  private static boolean hasModels(String place) {
    File file = new File(place);
    if (file.isDirectory()) {
      return new File(file, FRAGMENTS).isDirectory();
    }
    if (!file.isFile()) {
      return false;
    }
    try (JarFile jar = new JarFile(file)) {
      return jar.stream().anyMatch(entry -> entry.getName().startsWith(FRAGMENTS));
    } catch (IOException e) {
      throw new UncheckedIOException(place + " is on the class path and cannot be read", e);
    }
  }
}
