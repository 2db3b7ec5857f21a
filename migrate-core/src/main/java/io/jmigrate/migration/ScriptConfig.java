package io.jmigrate.migration;

import io.jmigrate.sql.Utf8Reader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Flyway's configuration of a single script, {@code V1__x.sql.conf}: what it says is done, or it is
 * a problem.
 */
final class ScriptConfig {
  private ScriptConfig() {}

  /** What the file changes about {@code options}. */
  static ScriptOptions read(ScriptFile file, ScriptOptions options, Consumer<String> problems) {
    Properties properties = load(file);
    Directives directives = options.directives();
    Placeholders placeholders = options.placeholders();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      String value = properties.getProperty(key).strip();
      boolean no = value.equalsIgnoreCase("false");
      boolean yes = value.equalsIgnoreCase("true");
      switch (key) {
        case "executeInTransaction" -> {
          directives = no ? directives.with(Directive.NO_TRANSACTION, "") : directives;
          require(no || yes, file, key, value, problems);
        }
        case "placeholderReplacement" -> {
          placeholders = no ? Placeholders.LITERAL : placeholders;
          require(no || yes, file, key, value, problems);
        }
        case "encoding" -> require(value.equalsIgnoreCase("UTF-8"), file, key, value, problems);
        case "shouldExecute" -> require(yes, file, key, value, problems);
        default -> require(false, file, key, value, problems);
      }
    }
    return new ScriptOptions(placeholders, directives);
  }

  private static void require(
      boolean known, ScriptFile file, String key, String value, Consumer<String> problems) {
    if (!known) {
      problems.accept(
          file.path()
              + ": jmigrate cannot do "
              + key
              + "="
              + value
              + (key.equals("encoding")
                  ? ". Save the script as UTF-8 and delete the line."
                  : ". It knows executeInTransaction and placeholderReplacement, true or false."));
    }
  }

  private static Properties load(ScriptFile file) {
    Properties properties = new Properties();
    try (Reader reader = new Utf8Reader(file.path(), file.open())) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      properties.load(new StringReader(text.toString()));
    } catch (IOException e) {
      throw RawChecksum.unreadable(file, e);
    }
    return properties;
  }
}
