package io.jmigrate.scratch;

import io.jmigrate.dialect.Dialects;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which database product a server is, and its major version: what a scratch database must share.
 */
record ProductVersion(String product, String major) {
  /** MariaDB's servers may put a version of MySQL before their own. */
  private static final Pattern MAJOR = Pattern.compile("(?:5\\.5\\.5-)?(\\d+).*", Pattern.DOTALL);

  static ProductVersion of(Connection connection, Dialects dialects) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    String version = server.getDatabaseProductVersion();
    String product =
        dialects.forServer(dialects.forUrl(server.getURL()), server.getURL(), version).name();
    Matcher major = MAJOR.matcher(version);
    return new ProductVersion(product, major.matches() ? major.group(1) : version);
  }

  @Override
  public String toString() {
    return product + " " + major;
  }
}
