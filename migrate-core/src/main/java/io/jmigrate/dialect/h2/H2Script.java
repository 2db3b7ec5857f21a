package io.jmigrate.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What H2's SCRIPT says of a database. It says everything, so that what nobody has accounted for in
 * the end is what could not be represented. Not thread-safe.
 */
final class H2Script {
  /** What comes first in a statement that makes something, up to its name. */
  private static final Pattern HEAD =
      Pattern.compile(
          "CREATE (?:(?:CACHED|MEMORY) )?(TABLE|DOMAIN|SEQUENCE) ("
              + H2Text.QUALIFIED
              + ")(?s:.*)");

  /** Accounts belong to the server rather than to the schema. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?s)--.*|CREATE (USER|ROLE) .*|COMMENT ON (USER|ROLE) .*|GRANT ALTER ANY SCHEMA .*|GRANT \".*");

  private final Map<String, String> statements = new LinkedHashMap<>();
  private final List<String> all = new ArrayList<>();

  static H2Script of(Connection connection) throws SQLException {
    H2Script script = new H2Script();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SCRIPT NODATA NOSETTINGS")) {
      while (row.next()) {
        script.add(row.getString(1));
      }
    }
    return script;
  }

  private void add(String text) {
    String statement = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    if (!LEFT_OUT.matcher(statement).matches()) {
      all.add(statement);
      Matcher head = HEAD.matcher(statement);
      statements.put(head.matches() ? head.group(1) + " " + head.group(2) : statement, statement);
    }
  }

  /** Accounts for a table, domain or sequence. Null when the script does not make it. */
  @Nullable String make(String kind, String quotedName) {
    return statements.remove(kind + " " + quotedName);
  }

  /** Accounts for a statement. False when the script does not have it. */
  boolean accounts(String statement) {
    return statements.remove(statement) != null;
  }

  /** Everything. */
  List<String> all() {
    return List.copyOf(all);
  }

  /** What is not accounted for. */
  List<String> rest() {
    return List.copyOf(statements.values());
  }
}
