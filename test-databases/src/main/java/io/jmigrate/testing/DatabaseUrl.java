package io.jmigrate.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database: what a client needs to connect to it. */
public record DatabaseUrl(String url, String user, String password, String name) {
  /** Opens a new connection, which the caller closes. */
  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** The same server and account, another database. */
  DatabaseUrl withName(String databaseName) {
    int authority = url.indexOf("://") + 3;
    int options = url.indexOf('?', authority);
    String server = options < 0 ? url : url.substring(0, options);
    int path = server.indexOf('/', authority);
    return new DatabaseUrl(
        (path < 0 ? server : server.substring(0, path))
            + "/"
            + databaseName
            + (options < 0 ? "" : url.substring(options)),
        user,
        password,
        databaseName);
  }
}
