package io.jmigrate.adopt;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's {@code flyway_schema_history}, before 5.0 {@code schema_version}: one row per attempt in
 * the order of {@code installed_rank}; what was undone or deleted has a later row that says so.
 */
final class FlywayReading implements HistoryReading {
  @Override
  public List<String> columns() {
    return List.of("installed_rank", "version", "description", "type", "script", "success");
  }

  @Override
  public List<String> order() {
    return List.of("installed_rank");
  }

  @Override
  public ForeignHistory read(List<ForeignRow> rows) {
    Map<String, ForeignEntry> applied = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    Version baseline = null;
    Instant baselineAt = null;
    for (ForeignRow row : rows) {
      String type = String.valueOf(row.text("type"));
      String version = row.text("version");
      if (!row.flag("success")) {
        failed.add(String.valueOf(row.text("script")));
        continue;
      }
      if (version != null && (type.equals("BASELINE") || type.endsWith("_BASELINE"))) {
        Version here = Version.parse(version);
        boolean later = baseline == null || here.compareTo(baseline) > 0;
        baseline = later ? here : baseline;
        baselineAt = later ? row.instant("installed_on") : baselineAt;
        continue;
      }
      String key = key(row, version);
      if (type.equals("SCHEMA") || key == null) {
        continue;
      }
      applied.remove(key);
      if (!type.startsWith("UNDO") && !type.equals("DELETE")) {
        applied.put(key, entry(row, type, key));
      }
    }
    if (!failed.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "Flyway failed in "
              + String.join(", ", failed)
              + ", and its history still says so.\n  Settle that first: bring the database to one"
              + " side by hand, then `flyway repair`. Nothing was imported.");
    }
    return new ForeignHistory(List.copyOf(applied.values()), baseline, baselineAt);
  }

  /** As a migration's own: a version, or {@code R__} and the description as the file has it. */
  private static @Nullable String key(ForeignRow row, @Nullable String version) {
    if (version != null) {
      return Version.isVersion(version) ? Version.parse(version).toString() : version;
    }
    String script = String.valueOf(row.text("script"));
    String file = script.substring(Math.max(script.lastIndexOf('/'), script.lastIndexOf('\\')) + 1);
    if (file.startsWith("R__")) {
      return file.endsWith(".sql") ? file.substring(0, file.length() - 4) : file;
    }
    String description = row.text("description");
    return description == null ? null : "R__" + description.replace(' ', '_');
  }

  private static ForeignEntry entry(ForeignRow row, String type, String key) {
    boolean sql = type.equals("SQL");
    return new ForeignEntry(
        row.text("script") + (sql ? "" : " (" + type + ")"),
        List.of(key),
        row.instant("installed_on"),
        row.text("installed_by"),
        row.number("execution_time"),
        sql ? row.integer("checksum") : null);
  }
}
