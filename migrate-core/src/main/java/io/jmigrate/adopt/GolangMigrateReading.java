package io.jmigrate.adopt;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Version;
import java.util.List;

/** The {@code schema_migrations} of golang-migrate: one row, the version reached. */
final class GolangMigrateReading implements HistoryReading {
  @Override
  public List<String> columns() {
    return List.of("version", "dirty");
  }

  @Override
  public List<String> order() {
    return List.of("version");
  }

  @Override
  public ForeignHistory read(List<ForeignRow> rows) {
    if (rows.isEmpty()) {
      return ForeignHistory.of(List.of());
    }
    ForeignRow last = rows.get(rows.size() - 1);
    String version = String.valueOf(last.text("version"));
    if (last.flag("dirty")) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "golang-migrate stopped in version "
              + version
              + " and left it dirty.\n  Bring the database to one side of it by hand, then say"
              + " which: migrate force VERSION. Nothing was imported.");
    }
    return new ForeignHistory(
        List.of(ForeignEntry.of(version, version, null)), Version.parse(version), null);
  }
}
