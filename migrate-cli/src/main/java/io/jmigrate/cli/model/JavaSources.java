package io.jmigrate.cli.model;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java files below a folder, which need not be there. */
final class JavaSources {
  private static final String JAVA = ".java";

  private final Path root;
  private final SortedMap<String, Path> files = new TreeMap<>();

  JavaSources(Path root) {
    this.root = root;
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(file -> file.toString().endsWith(JAVA))
          .forEach(file -> files.put(className(file), file));
    } catch (IOException e) {
      throw unreadable(root, e);
    }
  }

  private String className(Path file) {
    String path = root.relativize(file).toString();
    return path.substring(0, path.length() - JAVA.length())
        .replace(root.getFileSystem().getSeparator(), ".");
  }

  /** The models among them. */
  List<UncompiledModel> models() {
    List<UncompiledModel> models = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          try {
            UncompiledModel model = UncompiledModel.of(name, Files.readString(file));
            if (model != null) {
              models.add(model);
            }
          } catch (IOException e) {
            throw unreadable(file, e);
          }
        });
    return models;
  }

  /** The package that all of them are in or below; empty for none. */
  String commonPackage() {
    List<List<String>> packages =
        files.keySet().stream()
            .map(name -> List.of(name.split("\\.")))
            .map(words -> words.subList(0, words.size() - 1))
            .toList();
    if (packages.isEmpty()) {
      return "";
    }
    int common = 0;
    List<String> first = packages.get(0);
    while (common < first.size() && shared(packages, common)) {
      common++;
    }
    return String.join(".", first.subList(0, common));
  }

  private static boolean shared(List<List<String>> packages, int place) {
    String word = packages.get(0).get(place);
    return packages.stream().allMatch(each -> each.size() > place && each.get(place).equals(word));
  }

  private static JmigrateException unreadable(Path path, IOException e) {
    return new JmigrateException(ErrorCode.FILE_UNREADABLE, path + " cannot be read: " + e, e);
  }
}
