package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.SchemaInspector;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads an H2 database twice: what INFORMATION_SCHEMA says, and what SCRIPT says. The model is
 * written again as SCRIPT would; what SCRIPT says besides is noticed. Needs the rights of an
 * administrator, as SCRIPT does. Accounts and the rights on everything are left out.
 */
final class H2Inspector implements SchemaInspector {
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "CREATE SCHEMA IF NOT EXISTS " + H2Text.QUOTED + " AUTHORIZATION " + H2Text.QUOTED);

  @Override
  public Schema read(Connection connection, Predicate<ObjectName> leftOut) throws SQLException {
    H2Script script = H2Script.of(connection);
    SchemaBuilder schema = new SchemaBuilder();
    namespaces(connection, script, schema);
    Map<ObjectName, String> checks = new HashMap<>();
    H2Rows.each(
        connection,
        "checks.sql",
        row -> checks.put(H2Rows.name(row, "CONSTRAINT"), row.getString("CHECK_CLAUSE")));
    H2DomainRows.read(connection, checks, script, schema);
    H2SequenceRows.read(connection, script, schema);
    Map<ObjectName, H2TableParts> tables = H2TableRows.read(connection, script, leftOut);
    Map<ObjectName, H2IndexRow> indexes = H2IndexRow.read(connection);
    H2ConstraintRows.read(connection, tables, indexes, checks, script);
    indexes(connection, tables, indexes, script);
    H2Leftovers.read(connection, tables, script, schema);
    for (H2TableParts table : tables.values()) {
      if (!table.leftOut) {
        schema.add(table.table());
      }
    }
    return schema.build();
  }

  private static void namespaces(Connection connection, H2Script script, SchemaBuilder schema)
      throws SQLException {
    H2Rows.each(connection, "namespaces.sql", row -> schema.add(namespace(row, script)));
    script.rest().stream()
        .filter(statement -> NAMESPACE.matcher(statement).matches())
        .forEach(script::accounts);
  }

  private static Namespace namespace(ResultSet row, H2Script script) throws SQLException {
    String name = row.getString("SCHEMA_NAME");
    String comment = row.getString("REMARKS");
    if (comment != null) {
      script.accounts("COMMENT ON SCHEMA " + H2Text.name(name) + " IS " + H2Text.literal(comment));
    }
    return new Namespace(name, comment);
  }

  private static void indexes(
      Connection connection,
      Map<ObjectName, H2TableParts> tables,
      Map<ObjectName, H2IndexRow> indexes,
      H2Script script)
      throws SQLException {
    String[] nullOrdering = {"LOW"};
    H2Rows.each(
        connection, "settings.sql", row -> nullOrdering[0] = row.getString("SETTING_VALUE"));
    for (H2IndexRow row : indexes.values()) {
      H2TableParts table = tables.get(row.table());
      if (table != null && !row.generated()) {
        Index index = row.index(nullOrdering[0]);
        if (script.accounts(H2Text.index(table.name, index, row.nullPlaces()))) {
          table.indexes.add(index);
        }
      }
    }
  }
}
