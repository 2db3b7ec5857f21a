package io.jmigrate.law;

import io.jmigrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's roles while a case is judged. A server has them once, not once per database: those a
 * case presupposes are made, those it makes are made once for both sides, and all are gone
 * afterwards. Other databases are left alone.
 */
final class CaseRoles implements AutoCloseable {
  private static final Pattern MISSING = Pattern.compile("role \"(.+?)\" does not exist");
  private static final Pattern CREATION = Pattern.compile("(?m)^CREATE ROLE [^;]+;");

  private final TestDatabase database;
  private final List<String> before;

  private CaseRoles(TestDatabase database, List<String> before) {
    this.database = database;
    this.before = before;
  }

  static CaseRoles on(TestDatabase database) throws SQLException {
    return new CaseRoles(database, roles(database));
  }

  /** Makes the role for want of which a script failed; false if it failed for another reason. */
  boolean makeMissing(String message) throws SQLException {
    Matcher missing = MISSING.matcher(message);
    if (!missing.find()) {
      return false;
    }
    run(database, List.of("CREATE ROLE " + quoted(missing.group(1))));
    return true;
  }

  /** Runs what makes roles in the case, and gives the case without it. */
  DiffCase makeOwn(DiffCase diffCase) throws SQLException {
    Set<String> creations = new LinkedHashSet<>();
    List<String> before = without(diffCase.before(), creations);
    List<String> after = without(diffCase.after(), creations);
    run(database, creations);
    return new DiffCase(diffCase.id(), before, after, diffCase.rows(), diffCase.options());
  }

  private static List<String> without(List<String> scripts, Set<String> creations) {
    List<String> rest = new ArrayList<>();
    for (String script : scripts) {
      Matcher creation = CREATION.matcher(script);
      creation.results().map(MatchResult::group).forEach(creations::add);
      rest.add(creation.replaceAll(""));
    }
    return rest;
  }

  /** Drops what came during the case; its databases must be gone. */
  @Override
  public void close() throws SQLException {
    Set<String> came = new HashSet<>(roles(database));
    came.removeAll(before);
    run(database, came.stream().map(role -> "DROP ROLE " + quoted(role)).toList());
  }

  private static List<String> roles(TestDatabase database) throws SQLException {
    List<String> roles = new ArrayList<>();
    if (database.name().startsWith("POSTGRESQL")) {
      try (Connection connection = database.assumeAvailable().adminConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT rolname FROM pg_roles")) {
        while (row.next()) {
          roles.add(row.getString(1));
        }
      }
    }
    return roles;
  }

  private static String quoted(String role) {
    return '"' + role.replace("\"", "\"\"") + '"';
  }

  private static void run(TestDatabase database, Iterable<String> statements) throws SQLException {
    try (Connection connection = database.server().adminConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
