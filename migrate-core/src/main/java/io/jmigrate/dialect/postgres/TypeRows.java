package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.SchemaBuilder;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads enums and domains from the rows of {@code types.sql} and {@code domain_checks.sql}. */
final class TypeRows {
  private final Map<ObjectName, SortedMap<String, Check>> checks = new HashMap<>();

  /** All checks are to be there before the first domain is read. */
  void addCheck(CatalogRow row) throws SQLException {
    Check check =
        new Check(
            row.text("name"),
            row.text("expression"),
            row.flag("validated"),
            true,
            true,
            row.optional("comment"));
    checks
        .computeIfAbsent(row.name("schema", "domain"), name -> new TreeMap<>())
        .put(check.name(), check);
  }

  void addTo(SchemaBuilder schema, CatalogRow row) throws SQLException {
    ObjectName name = row.name("schema", "name");
    if (row.text("kind").equals("e")) {
      schema.add(new EnumType(name, row.list("labels"), row.optional("comment")));
    } else {
      schema.add(
          new Domain(
              name,
              ColumnRows.type(row),
              row.flag("nullable"),
              row.optional("default_expression"),
              row.optional("collation"),
              checks.getOrDefault(name, new TreeMap<>()),
              row.optional("comment")));
    }
  }
}
