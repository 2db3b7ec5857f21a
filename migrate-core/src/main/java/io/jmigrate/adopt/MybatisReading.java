package io.jmigrate.adopt;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code CHANGELOG} of MyBatis Migrations: an id, a text of when, a description. */
final class MybatisReading implements HistoryReading {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Override
  public List<String> columns() {
    return List.of("id", "applied_at", "description");
  }

  @Override
  public List<String> order() {
    return List.of("id");
  }

  @Override
  public ForeignHistory read(List<ForeignRow> rows) {
    List<ForeignEntry> entries = new ArrayList<>();
    for (ForeignRow row : rows) {
      String id = String.valueOf(row.text("id"));
      entries.add(
          ForeignEntry.of(id + " " + row.text("description"), id, instant(row.text("applied_at"))));
    }
    return ForeignHistory.of(entries);
  }

  /** In the time zone of whoever ran it, which nobody kept: taken to be ours. */
  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null || text.length() < 19
          ? null
          : LocalDateTime.parse(text.substring(0, 19), WHEN)
              .atZone(ZoneId.systemDefault())
              .toInstant();
    } catch (DateTimeParseException e) {
      // The column is a text that a project may fill as it likes; the time is all that is lost.
      return null;
    }
  }
}
