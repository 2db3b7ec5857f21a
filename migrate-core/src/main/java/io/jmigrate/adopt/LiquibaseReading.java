package io.jmigrate.adopt;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Liquibase's {@code DATABASECHANGELOG}: one row per changeset, deleted by a rollback. */
final class LiquibaseReading implements HistoryReading {
  @Override
  public List<String> columns() {
    return List.of("id", "author", "filename", "dateexecuted", "orderexecuted", "exectype");
  }

  @Override
  public List<String> order() {
    return List.of("dateexecuted", "orderexecuted");
  }

  @Override
  public ForeignHistory read(List<ForeignRow> rows) {
    Map<String, ForeignEntry> applied = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    for (ForeignRow row : rows) {
      String id = String.valueOf(row.text("id"));
      ChangesetName name =
          new ChangesetName(
              String.valueOf(row.text("filename")), id, String.valueOf(row.text("author")));
      if ("FAILED".equals(row.text("exectype"))) {
        failed.add(name.toString());
      } else if (!"SKIPPED".equals(row.text("exectype"))) {
        applied.put(
            name.toString(),
            new ForeignEntry(
                name.toString(),
                List.of(name.toString(), name.withoutFolder(), id),
                row.instant("dateexecuted"),
                null,
                -1,
                null));
      }
    }
    if (!failed.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "Liquibase failed in "
              + String.join(", ", failed)
              + ".\n  Settle that with Liquibase first. Nothing was imported.");
    }
    return ForeignHistory.of(List.copyOf(applied.values()));
  }
}
