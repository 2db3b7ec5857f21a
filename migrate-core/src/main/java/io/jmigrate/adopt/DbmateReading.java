package io.jmigrate.adopt;

import java.util.ArrayList;
import java.util.List;

/** The {@code schema_migrations} of dbmate: a row for each version. */
final class DbmateReading implements HistoryReading {
  @Override
  public List<String> columns() {
    return List.of("version");
  }

  @Override
  public List<String> strangers() {
    return List.of("dirty");
  }

  @Override
  public List<String> order() {
    return List.of("version");
  }

  @Override
  public ForeignHistory read(List<ForeignRow> rows) {
    List<ForeignEntry> entries = new ArrayList<>();
    for (ForeignRow row : rows) {
      String version = String.valueOf(row.text("version"));
      entries.add(ForeignEntry.of(version, version, null));
    }
    return ForeignHistory.of(entries);
  }
}
