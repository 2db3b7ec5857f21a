package io.jmigrate.cli.command;

import io.jmigrate.cli.config.DatabaseUrl;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.connection.Target;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.ModelClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code --from} and {@code --to} name: a database, a script, a folder of migrations,
 * models.
 */
final class SchemaSourceOption {
  private static final String MODELS = "models:";

  private final Settings settings;
  private final Path directory;

  SchemaSourceOption(Settings settings, Path directory) {
    this.settings = settings;
    this.directory = directory;
  }

  /**
   * Where the schema is.
   *
   * @param option the option's name, for messages
   * @param user null for the configured one, where the URL names none
   */
  SchemaLocation read(
      String option, String text, @Nullable String user, @Nullable Path passwordFile) {
    if (text.startsWith("classpath:")) {
      return new SchemaLocation.MigrationsAt(text);
    }
    if (text.startsWith("file:")) {
      return new SchemaLocation.ScriptAt(directory.resolve(text.substring("file:".length())));
    }
    if (text.equals(MODELS)) {
      return new SchemaLocation.ModelsAt(settings.models().stream().map(Path::of).toList());
    }
    if (text.startsWith(MODELS)) {
      return SchemaLocation.ModelsAt.of(text.substring(MODELS.length()), directory);
    }
    if (text.contains("://") || text.startsWith("jdbc:") || text.startsWith("h2:")) {
      return live(option, text, user, passwordFile);
    }
    Path path = directory.resolve(text);
    if (Files.isDirectory(path.resolve(ModelClassPath.FOLDER))) {
      return SchemaLocation.ModelsAt.of(text, directory);
    }
    if (Files.isDirectory(path)) {
      return new SchemaLocation.MigrationsAt(path.toString());
    }
    if (Files.isRegularFile(path)) {
      return new SchemaLocation.ScriptAt(path);
    }
    throw new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        option
            + ": \""
            + text
            + "\" is no database URL, no file and no folder.\n  Write a JDBC URL, file:schema.sql,"
            + " a folder of migrations, or models:target/classes.");
  }

  private SchemaLocation live(
      String option, String text, @Nullable String user, @Nullable Path passwordFile) {
    DatabaseUrl url;
    try {
      url = DatabaseUrl.parse(text).from(directory);
    } catch (IllegalArgumentException e) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION, option + ": " + e.getMessage(), e);
    }
    String who = user != null ? user : url.user() != null ? url.user() : settings.user();
    String password =
        passwordFile != null
            ? password(option, directory.resolve(passwordFile))
            : url.password() != null ? url.password() : settings.password();
    return new SchemaLocation.Live(new Target(url.jdbcUrl(), who, password));
  }

  private static String password(String option, Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          option + "-password-file: " + file + " cannot be read: " + e,
          e);
    }
  }
}
