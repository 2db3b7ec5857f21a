package io.jmigrate.adopt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * goose's {@code goose_db_version}: a row for each attempt, of which the last of a version counts;
 * version 0 only says that the table was made.
 */
final class GooseReading implements HistoryReading {
  @Override
  public List<String> columns() {
    return List.of("id", "version_id", "is_applied");
  }

  @Override
  public List<String> order() {
    return List.of("id");
  }

  @Override
  public ForeignHistory read(List<ForeignRow> rows) {
    Map<String, ForeignEntry> applied = new LinkedHashMap<>();
    for (ForeignRow row : rows) {
      String version = String.valueOf(row.text("version_id"));
      applied.remove(version);
      if (row.flag("is_applied") && !version.equals("0")) {
        applied.put(version, ForeignEntry.of(version, version, row.instant("tstamp")));
      }
    }
    return ForeignHistory.of(List.copyOf(applied.values()));
  }
}
