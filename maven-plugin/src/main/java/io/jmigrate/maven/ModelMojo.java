package io.jmigrate.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.JarFile;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A command that compares schemas, the models' among them: by default of the compile class path.
 */
abstract class ModelMojo extends ScratchMojo {
  private static final String FRAGMENTS = "META-INF/jmigrate/";

  /** Where compiled models are; this project's classes and what of its class path has models. */
  @Parameter(property = "jmigrate.models")
  private @Nullable List<String> models;

  /** Renames: users:people, or users.email:email_address. */
  @Parameter(property = "jmigrate.renames")
  private @Nullable List<String> renames;

  /** What looks like a rename and is none. */
  @Parameter(property = "jmigrate.noRenames")
  private @Nullable List<String> noRenames;

  /** Go on although these objects cannot be represented. */
  @Parameter(property = "jmigrate.ignore")
  private @Nullable List<String> ignore;

  /** Lets tables and columns be dropped. */
  @Parameter(property = "jmigrate.allowDrop", defaultValue = "false")
  private boolean allowDrop;

  /** Compares privileges, too. */
  @Parameter(property = "jmigrate.withGrants", defaultValue = "false")
  private boolean withGrants;

  @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
  private List<String> classPath = List.of();

  /** Adds what is the same for all of them. */
  final void addModels(Arguments arguments) {
    List<String> places = places(arguments);
    if (!places.isEmpty()) {
      arguments.word("--models=" + String.join(File.pathSeparator, places));
    }
    arguments
        .options("--rename", "renames", renames)
        .options("--no-rename", "noRenames", noRenames)
        .options("--ignore", "ignore", ignore)
        .flag("allowDrop", allowDrop)
        .flag("withGrants", withGrants);
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
