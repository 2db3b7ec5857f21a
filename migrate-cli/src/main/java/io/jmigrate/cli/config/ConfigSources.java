package io.jmigrate.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where configuration comes from.
 *
 * @param file the file named by {@code --config}, or null
 * @param options what the command line gave, keyed by what it overrides
 * @param variables the process's environment
 * @param directory where a {@code jmigrate.yaml} is looked for and relative paths begin; the empty
 *     path for the current one
 */
public record ConfigSources(
    @Nullable Path file,
    Map<ConfigKey, List<String>> options,
    Map<String, String> variables,
    Path directory) {
  static final String FILE_OPTION = "--config";
  static final String FILE_VARIABLE = "JMIGRATE_CONFIG";
  private static final String NAME = "jmigrate.yaml";
  private static final String OTHER_NAME = "jmigrate.yml";

  /** The file to read, or null where there is none; problems are added. */
  @Nullable Path locate(Problems problems) {
    String variable = variables.get(FILE_VARIABLE);
    if (file != null) {
      return present(file, FILE_OPTION, problems);
    }
    if (variable != null && !variable.isBlank()) {
      return present(directory.resolve(variable), FILE_VARIABLE, problems);
    }
    Path usual = directory.resolve(NAME);
    Path other = directory.resolve(OTHER_NAME);
    if (!Files.exists(usual)) {
      return Files.exists(other) ? other : null;
    }
    if (Files.exists(other)) {
      problems.add(usual + " and " + other + " both exist; remove one, or choose with --config");
    }
    return usual;
  }

  private static @Nullable Path present(Path path, String place, Problems problems) {
    if (Files.isRegularFile(path)) {
      return path;
    }
    if (Files.isDirectory(path)) {
      problems.add(place, "\"" + path + "\" is a folder; name the file in it");
      return null;
    }
    problems.add(place, "cannot find \"" + path + "\"; \"jmigrate init\" writes a first one");
    return null;
  }

  /** The options as entries, each placed at its option. */
  Map<ConfigKey, Entry> optionEntries() {
    Map<ConfigKey, Entry> entries = new EnumMap<>(ConfigKey.class);
    for (Map.Entry<ConfigKey, List<String>> option : options.entrySet()) {
      String name = option.getKey().option();
      entries.put(option.getKey(), Entry.of(option.getValue(), name == null ? "option" : name));
    }
    return entries;
  }

  /** The {@code JMIGRATE_…} variables that are set to something. */
  Map<ConfigKey, Entry> variableEntries() {
    Map<ConfigKey, Entry> entries = new EnumMap<>(ConfigKey.class);
    for (ConfigKey key : ConfigKey.all()) {
      String name = key.variable();
      String value = name == null ? null : variables.get(name);
      if (name == null || value == null || value.isBlank()) {
        continue;
      }
      boolean list = key.type() == ConfigKey.Type.PATHS;
      entries.put(key, list ? Entry.of(List.of(value.split(",")), name) : Entry.of(value, name));
    }
    return entries;
  }

  /** What hosting platforms set, for when nothing else names a database. */
  Map<ConfigKey, Entry> lastResort() {
    String name = "DATABASE_URL";
    String value = variables.get(name);
    return value == null || value.isBlank()
        ? Map.of()
        : Map.of(ConfigKey.URL, Entry.of(value, name));
  }
}
