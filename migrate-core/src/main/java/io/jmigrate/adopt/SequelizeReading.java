package io.jmigrate.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The {@code SequelizeMeta} of sequelize-cli and Umzug: file names, and where somebody asked for
 * it, when each ran.
 */
final class SequelizeReading implements HistoryReading {
  private static final Pattern EXTENSION =
      Pattern.compile("(\\.(up|down))?\\.([cm]?[jt]s|sql|coffee)$");

  private static final Pattern DIGITS = Pattern.compile("^(\\d{8,})\\D.*$");

  @Override
  public List<String> columns() {
    return List.of("name");
  }

  @Override
  public List<String> order() {
    return List.of("createdat", "name");
  }

  @Override
  public ForeignHistory read(List<ForeignRow> rows) {
    List<ForeignEntry> entries = new ArrayList<>();
    for (ForeignRow row : rows) {
      String name = String.valueOf(row.text("name"));
      String file = name.substring(name.lastIndexOf('/') + 1);
      String plain = EXTENSION.matcher(file).replaceFirst("");
      String version = DIGITS.matcher(plain).replaceFirst("$1");
      entries.add(
          new ForeignEntry(
              name, List.of(plain, version), row.instant("createdat"), null, -1, null));
    }
    return ForeignHistory.of(entries);
  }
}
