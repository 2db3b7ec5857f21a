package io.jmigrate.classpath;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file that a build writes beside its classes: the names of all files in certain folders, a line
 * each, sorted. It is for where the class path cannot be listed.
 */
public final class ClassPathIndex {
  /** Where it lies; each jar and folder of the class path may have one. */
  public static final String NAME = "META-INF/jmigrate/resources.index";

  private ClassPathIndex() {}

  /**
   * Writes the index of a folder of classes; takes it away where there is nothing to name.
   *
   * @param folders below {@code classes}, divided by slashes; those that are not there count as
   *     empty
   * @return how many files it names
   */
  public static int write(Path classes, List<String> folders) throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    for (String folder : folders) {
      Path root = classes.resolve(folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files
              .filter(Files::isRegularFile)
              .map(file -> classes.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.equals(NAME))
              .forEach(names::add);
        }
      }
    }
    Path index = classes.resolve(NAME);
    if (names.isEmpty()) {
      Files.deleteIfExists(index);
    } else {
      Files.createDirectories(index.resolveSibling("."));
      Files.writeString(index, String.join("\n", names) + "\n");
    }
    return names.size();
  }

  /** What all indexes together say of one folder; empty without one. */
  static NavigableSet<String> read(ClassLoader loader, String folder) throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    for (URL index : Collections.list(loader.getResources(NAME))) {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
        lines.lines().filter(name -> name.startsWith(folder + "/")).forEach(names::add);
      }
    }
    return names;
  }

  /** A file that an index names. */
  static URL require(ClassLoader loader, String name) {
    URL url = loader.getResource(name);
    if (url == null) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          NAME
              + " on the class path names "
              + name
              + ", which is not there: the index is older than the files.\n"
              + "  Have it written again by the build: mvn process-classes jmigrate:index");
    }
    return url;
  }
}
