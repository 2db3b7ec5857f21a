package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.Unmodelled;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the domains; one with ON UPDATE is noticed, and not represented. */
final class H2DomainRows {
  private final Map<ObjectName, TreeMap<String, Check>> checksOf = new HashMap<>();
  private final Map<ObjectName, String> clauses;
  private final H2Script script;
  private final SchemaBuilder schema;

  private H2DomainRows(Map<ObjectName, String> clauses, H2Script script, SchemaBuilder schema) {
    this.clauses = clauses;
    this.script = script;
    this.schema = schema;
  }

  static void read(
      Connection connection, Map<ObjectName, String> clauses, H2Script script, SchemaBuilder schema)
      throws SQLException {
    H2DomainRows rows = new H2DomainRows(clauses, script, schema);
    H2Rows.each(connection, "domain_checks.sql", rows::check);
    H2Rows.each(connection, "types.sql", rows::domain);
  }

  private void check(ResultSet row) throws SQLException {
    ObjectName name = H2Rows.name(row, "CONSTRAINT");
    ObjectName domain = H2Rows.name(row, "DOMAIN");
    String comment = row.getString("REMARKS");
    String clause = clauses.getOrDefault(name, "");
    String statement =
        "ALTER DOMAIN "
            + H2Text.name(domain)
            + " ADD CONSTRAINT "
            + H2Text.name(name)
            + H2Text.comment(comment)
            + " CHECK("
            + clause
            + ") NOCHECK";
    if (name.schema().equals(domain.schema()) && script.accounts(statement)) {
      checksOf
          .computeIfAbsent(domain, key -> new TreeMap<>())
          .put(name.name(), new Check(name.name(), clause, true, true, true, comment));
    }
  }

  private void domain(ResultSet row) throws SQLException {
    ObjectName name = H2Rows.name(row, "DOMAIN");
    String start = "CREATE DOMAIN " + H2Text.name(name) + " AS ";
    String statement = script.make("DOMAIN", H2Text.name(name));
    String expression = row.getString("DOMAIN_DEFAULT");
    String end = expression == null ? "" : " DEFAULT " + expression;
    String comment = row.getString("REMARKS");
    if (comment != null) {
      script.accounts("COMMENT ON DOMAIN " + H2Text.name(name) + " IS " + H2Text.literal(comment));
    }
    if (statement != null
        && row.getString("DOMAIN_ON_UPDATE") == null
        && statement.startsWith(start)
        && statement.endsWith(end)) {
      String type = statement.substring(start.length(), statement.length() - end.length());
      schema.add(
          new Domain(
              name,
              type(type, row),
              true,
              expression,
              null,
              checksOf.getOrDefault(name, new TreeMap<>()),
              comment));
    } else {
      schema.add(new Unmodelled("domain", name, whole(statement, name, comment)));
    }
  }

  private String whole(@Nullable String statement, ObjectName name, @Nullable String comment) {
    return statement + " " + checksOf.getOrDefault(name, new TreeMap<>()) + " " + comment;
  }

  private static ColumnType type(String sql, ResultSet row) throws SQLException {
    return row.getString("PARENT_DOMAIN_NAME") == null
        ? ColumnType.of(sql)
        : ColumnType.of(sql, Set.of(H2Rows.name(row, "PARENT_DOMAIN")));
  }
}
