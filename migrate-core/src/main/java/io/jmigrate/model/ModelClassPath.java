package io.jmigrate.model;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the models of class folders and jars. No class is loaded. */
public final class ModelClassPath {
  /** The folder, in class folders and jars, that holds a file for each model. */
  public static final String FOLDER = "META-INF/jmigrate/";

  private ModelClassPath() {}

  /**
   * Every model there is.
   *
   * @param classPath folders and jars; those that are not there count as empty
   * @throws JmigrateException (INVALID_MODELS) when there is none, or a file is damaged;
   *     (FILE_UNREADABLE) when a file cannot be read
   */
  public static List<FoundModel> read(List<Path> classPath) {
    List<FoundModel> models = find(classPath);
    if (models.isEmpty()) {
      throw none(looked(entries(classPath)));
    }
    return models;
  }

  /** The same where there may be none. */
  public static List<FoundModel> find(List<Path> classPath) {
    List<FoundModel> models = new ArrayList<>();
    for (Path entry : entries(classPath)) {
      try {
        if (Files.isDirectory(entry)) {
          folder(entry, models);
        } else if (Files.isRegularFile(entry)) {
          jar(entry, models);
        }
      } catch (IOException e) {
        throw new JmigrateException(
            ErrorCode.FILE_UNREADABLE, "The models in " + entry + " cannot be read: " + e, e);
      }
    }
    return models;
  }

  private static Set<Path> entries(List<Path> classPath) {
    Set<Path> entries = new LinkedHashSet<>();
    classPath.forEach(entry -> entries.add(entry.toAbsolutePath().normalize()));
    return entries;
  }

  private static void folder(Path root, List<FoundModel> models) throws IOException {
    Path folder = root.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        models.add(model(Files.readString(file), file.toString()));
      }
    }
  }

  private static void jar(Path file, List<FoundModel> models) throws IOException {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      for (ZipEntry entry : jar.stream().filter(entry -> isModel(entry.getName())).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          models.add(model(json, file + "!/" + entry.getName()));
        }
      }
    }
  }

  /** Whether a file of that name in a jar is a model's. */
  static boolean isModel(String name) {
    return name.startsWith(FOLDER)
        && name.endsWith(".json")
        && name.indexOf('/', FOLDER.length()) < 0;
  }

  static FoundModel model(String json, String place) {
    return new FoundModel(FragmentJson.read(json, place), place);
  }

  private static List<String> looked(Set<Path> entries) {
    List<String> looked = new ArrayList<>();
    for (Path entry : entries) {
      looked.add(entry + (Files.exists(entry) ? "" : ", which is not there"));
    }
    return looked;
  }

  /** That no place has any; {@code looked}: the places, for people. */
  static JmigrateException none(List<String> looked) {
    return new JmigrateException(
        ErrorCode.INVALID_MODELS,
        "There are no models in "
            + String.join("; ", looked)
            + ".\n  Compile them with jmigrate-model-processor: it writes a file into "
            + FOLDER
            + " for each class with @Model.\n  Since JDK 23 javac runs a processor only where it is"
            + " named: annotationProcessorPaths of the maven-compiler-plugin, annotationProcessor"
            + " in Gradle, -processorpath of javac.");
  }
}
