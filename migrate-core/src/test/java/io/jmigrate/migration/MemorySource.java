package io.jmigrate.migration;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Files that are only in memory. */
final class MemorySource implements MigrationSource {
  static final DatabaseNames POSTGRESQL = names("postgresql");
  static final DatabaseNames MARIADB = names("mariadb", "mysql");

  private final Map<String, String> files = new TreeMap<>();

  static DatabaseNames names(String... accepted) {
    return new DatabaseNames(List.of(accepted), Set.of("postgresql", "mysql", "mariadb", "h2"));
  }

  static MemorySource of(String... paths) {
    MemorySource source = new MemorySource();
    for (String path : paths) {
      source.files.put(path, "");
    }
    return source;
  }

  static ScriptFile file(String path, String text) {
    return new MemoryFile(path, text);
  }

  @Override
  public List<ScriptFile> files() {
    List<ScriptFile> found = new ArrayList<>();
    files.forEach((path, text) -> found.add(new MemoryFile(path, text)));
    return found;
  }

  private record MemoryFile(String path, String text) implements ScriptFile {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
