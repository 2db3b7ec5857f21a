package io.jmigrate.cli.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Makes the start of the command as short as a user's: the JVM keeps its classes in an archive,
 * which it does for jars only, so that folders of classes are packed first.
 */
final class StartedFast {
  private StartedFast() {}

  /** What to put on the class path: the same, but for folders packed into {@code work}. */
  static String packed(String classPath, Path work) {
    List<String> paths = new ArrayList<>();
    for (String path : classPath.split(File.pathSeparator, -1)) {
      Path from = Path.of(path);
      paths.add(Files.isDirectory(from) ? jar(from, work, paths.size()).toString() : path);
    }
    return String.join(File.pathSeparator, paths);
  }

  private static Path jar(Path folder, Path work, int number) {
    Path jar = work.resolve(number + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(folder)) {
      for (Path entry : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(
            new JarEntry(folder.relativize(entry).toString().replace(File.separatorChar, '/')));
        Files.copy(entry, out);
        out.closeEntry();
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
