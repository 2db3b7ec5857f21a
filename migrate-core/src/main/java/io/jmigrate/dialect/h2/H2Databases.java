package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.DatabaseAdministration;
import io.jmigrate.dialect.DatabaseOptions;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.List;

/** H2 makes a database when somebody connects; dropping it deletes its files. */
final class H2Databases implements DatabaseAdministration {
  @Override
  public String name(String url) {
    String path = url.substring("jdbc:h2:".length());
    int settings = path.indexOf(';');
    path = settings < 0 ? path : path.substring(0, settings);
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
  }

  @Override
  public String administrationUrl(String url) {
    return url;
  }

  @Override
  public String existingUrl(String url) {
    return url + ";IFEXISTS=TRUE";
  }

  @Override
  public List<String> create(String name, DatabaseOptions options) {
    if (!options.equals(DatabaseOptions.SERVER_DEFAULTS)) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "H2 has no --charset, --collate, --encoding, --ctype or --template for a database; leave"
              + " them out.");
    }
    return List.of();
  }

  @Override
  public List<String> drop(String name) {
    return List.of("DROP ALL OBJECTS DELETE FILES");
  }
}
