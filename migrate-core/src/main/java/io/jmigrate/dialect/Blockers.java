package io.jmigrate.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds out whom a waiting session waits for; to be asked on another connection, and while it
 * waits, since afterwards the server does not know.
 *
 * <p>The queries are those of {@code blockers.sql} beside a dialect, tried in order until one finds
 * somebody; those behind the line {@code -- perhaps} only tell who may be meant. What a server does
 * not let this user read finds nobody.
 */
public final class Blockers {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String PERHAPS = "-- perhaps";

  private final Class<? extends Dialect> owner;
  private final boolean doubleQuotedText;

  /**
   * Asks the queries beside {@code owner}.
   *
   * @param doubleQuotedText whether double quotes may stand around text, rather than around names
   */
  public Blockers(Class<? extends Dialect> owner, boolean doubleQuotedText) {
    this.owner = owner;
    this.doubleQuotedText = doubleQuotedText;
  }

  /**
   * Who stands in the way of a session.
   *
   * @param session its id in the server
   * @throws SQLException when the connection is of no use any more
   */
  public Blockage of(Connection connection, String session) throws SQLException {
    if (!NUMBER.matcher(session).matches()) {
      return Blockage.UNKNOWN;
    }
    String sql = SqlResource.read(owner, "blockers.sql").replace("${session}", session);
    boolean certain = true;
    for (String part : sql.split(PERHAPS, -1)) {
      for (String query : part.split(";\\s*\n", -1)) {
        List<Blocker> found = query.isBlank() ? List.of() : ask(connection, query);
        if (!found.isEmpty()) {
          return new Blockage(found, certain);
        }
      }
      certain = false;
    }
    return Blockage.UNKNOWN;
  }

  private List<Blocker> ask(Connection connection, String query) throws SQLException {
    List<Blocker> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        String sql = row.getString(4);
        found.add(
            new Blocker(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                sql == null ? "" : StatementGist.of(sql, doubleQuotedText)));
      }
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
      return List.of(); // this user may not read it, or the server has no such table
    }
    return found;
  }
}
