package io.jmigrate.cli.command;

import io.jmigrate.cli.config.DatabaseUrl;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.config.Suggestion;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The settings for each of the databases that {@code databases:} lists. */
final class SeveralDatabases {
  private final Settings settings;

  SeveralDatabases(Settings settings) {
    this.settings = settings;
  }

  /** {@code urls}: by the word that marks a database's files. */
  Map<String, Settings> of(Map<String, String> urls) {
    Set<String> known = Dialects.installed().fileNames();
    Map<String, Settings> databases = new LinkedHashMap<>();
    urls.forEach(
        (name, text) -> {
          if (!known.contains(name)) {
            throw wrong(
                "databases: files cannot be marked '" + name + "'" + Suggestion.of(name, known));
          }
          databases.put(name, at(name, text));
        });
    return databases;
  }

  private Settings at(String name, String text) {
    try {
      DatabaseUrl url = DatabaseUrl.parse(text).from(folder());
      String user = url.user() == null ? settings.user() : url.user();
      String password = url.password() == null ? settings.password() : url.password();
      return settings.at(url.jdbcUrl(), user, password);
    } catch (IllegalArgumentException e) {
      throw wrong("databases: " + name + ": " + e.getMessage());
    }
  }

  /** Of the configuration file, the only place that names several databases. */
  private Path folder() {
    Path file = settings.file();
    Path parent = file == null ? null : file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static JmigrateException wrong(String message) {
    return new JmigrateException(ErrorCode.INVALID_CONFIGURATION, message);
  }
}
