package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.SchemaInspector;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Unmodelled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads PostgreSQL's catalog with the queries that lie beside the dialect, one for each kind. */
final class PostgresInspector implements SchemaInspector {
  /** Something is read only when its table is. */
  @FunctionalInterface
  private interface PartReader {
    void read(CatalogTable table, CatalogRow row) throws SQLException;
  }

  @Override
  public Schema read(Connection connection, Predicate<ObjectName> leftOut) throws SQLException {
    SchemaBuilder schema = new SchemaBuilder();
    try (PostgresCatalog catalog = PostgresCatalog.open(connection)) {
      catalog.each(
          "namespaces.sql",
          row -> schema.add(new Namespace(row.text("name"), row.optional("comment"))));
      readTypes(catalog, schema);
      catalog.each("sequences.sql", row -> addSequence(schema, leftOut, row));
      readTables(catalog, schema, leftOut);
      catalog.each("scripted.sql", row -> addScripted(schema, leftOut, row));
      catalog.each("unmodelled.sql", row -> addUnmodelled(schema, leftOut, row));
      PrivilegeRows privileges = new PrivilegeRows();
      catalog.each("privileges.sql", row -> privileges.add(row, leftOut));
      privileges.addTo(schema);
    }
    return schema.build();
  }

  private static void readTypes(PostgresCatalog catalog, SchemaBuilder schema) throws SQLException {
    TypeRows types = new TypeRows();
    catalog.each("domain_checks.sql", types::addCheck);
    catalog.each("types.sql", row -> types.addTo(schema, row));
  }

  private static void readTables(
      PostgresCatalog catalog, SchemaBuilder schema, Predicate<ObjectName> leftOut)
      throws SQLException {
    Map<ObjectName, CatalogTable> tables = new TreeMap<>();
    catalog.each(
        "tables.sql",
        row -> {
          CatalogTable table = CatalogTable.read(row);
          if (!leftOut.test(table.name())) {
            tables.put(table.name(), table);
          }
        });
    readParts(catalog, "columns.sql", tables, ColumnRows::addTo);
    readParts(catalog, "constraints.sql", tables, ConstraintRows::addTo);
    readParts(catalog, "indexes.sql", tables, IndexRows::addTo);
    tables.values().forEach(table -> schema.add(table.build()));
  }

  private static void readParts(
      PostgresCatalog catalog, String file, Map<ObjectName, CatalogTable> tables, PartReader reader)
      throws SQLException {
    catalog.each(
        file,
        row -> {
          CatalogTable table = tables.get(row.name("schema", "table"));
          if (table != null) {
            reader.read(table, row);
          }
        });
  }

  private static void addSequence(
      SchemaBuilder schema, Predicate<ObjectName> leftOut, CatalogRow row) throws SQLException {
    ObjectName name = row.name("schema", "name");
    ObjectName table = row.optionalName("owner_schema", "owner_table");
    if (leftOut.test(name) || (table != null && leftOut.test(table))) {
      return;
    }
    schema.add(
        new Sequence(
            name,
            row.text("type"),
            ColumnRows.numbers(row),
            !row.flag("unlogged"),
            table == null ? null : new Sequence.Owner(table, row.text("owner_column")),
            row.optional("comment")));
  }

  private static void addScripted(
      SchemaBuilder schema, Predicate<ObjectName> leftOut, CatalogRow row) throws SQLException {
    ObjectName name = row.name("schema", "name");
    ObjectName table = row.optionalName("schema", "table");
    if (!leftOut.test(table == null ? name : table)) {
      schema.add(
          new ScriptedObject(
              row.text("kind"),
              name,
              row.text("address"),
              row.text("definition"),
              new TreeMap<>(),
              row.list("settings"),
              row.optional("comment"),
              row.text("shape"),
              row.flag("foundation"),
              new TreeSet<>(row.list("uses")),
              new TreeSet<>(row.list("users"))));
    }
  }

  private static void addUnmodelled(
      SchemaBuilder schema, Predicate<ObjectName> leftOut, CatalogRow row) throws SQLException {
    ObjectName name = row.name("schema", "name");
    ObjectName table = row.optionalName("schema", "table");
    if (!leftOut.test(table == null ? name : table)) {
      schema.add(
          new Unmodelled(
              row.text("kind"), name, row.text("definition"), new TreeSet<>(row.list("uses"))));
    }
  }
}
