package io.jmigrate.run;

import io.jmigrate.migration.Placeholders;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The placeholders that Flyway has of its own; that of the file's name belongs to each file. */
final class FlywayPlaceholders {
  /** Names that need no database, or have a stand-in where none is connected to. */
  static final Set<String> NAMES =
      Set.of(
          "flyway:defaultSchema",
          "flyway:user",
          "flyway:database",
          "flyway:timestamp",
          "flyway:workingDirectory",
          "flyway:table",
          "flyway:environment");

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private FlywayPlaceholders() {}

  /** What stands for <code>${…}</code> in a session's scripts; nothing where there are none. */
  static Placeholders of(
      WorkSession session, String historyTable, @Nullable Map<String, String> more)
      throws SQLException {
    return more == null
        ? Placeholders.LITERAL
        : Placeholders.of(around(session, historyTable, more));
  }

  /** Those of a run and {@code more}, which win. */
  static Map<String, String> around(
      WorkSession session, String historyTable, Map<String, String> more) throws SQLException {
    String user = session.connection().getMetaData().getUserName();
    Map<String, String> values = new HashMap<>();
    values.put("flyway:defaultSchema", session.currentSchema());
    // MySQL and MariaDB say from where, too.
    values.put("flyway:user", user == null ? "" : user.replaceFirst("@.*", ""));
    values.put(
        "flyway:database", Objects.requireNonNullElse(session.connection().getCatalog(), ""));
    values.put("flyway:timestamp", WHEN.format(LocalDateTime.now(ZoneId.systemDefault())));
    values.put("flyway:workingDirectory", System.getProperty("user.dir"));
    values.put("flyway:table", historyTable);
    values.put("flyway:environment", "default");
    values.putAll(more);
    return values;
  }

  /** For reading scripts without a database: the names, with themselves as values. */
  static Map<String, String> offline(Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    NAMES.forEach(name -> values.put(name, name.replace(':', '_')));
    values.putAll(more);
    return values;
  }
}
