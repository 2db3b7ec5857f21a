package io.jmigrate.model;

import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What models ask of one database.
 *
 * @param schema in the words of the user where they wrote SQL: the server has not read it yet
 * @param origins the table as the models have it, by its name in the catalog
 * @param renames former names, of tables before those of columns
 */
public record ModelSchema(
    Schema schema, SortedMap<ObjectName, ModelTable> origins, List<DeclaredRename> renames) {
  public ModelSchema {
    renames = List.copyOf(renames);
    origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
  }

  /**
   * The schema that the tables make.
   *
   * @param empty a new database of the same server
   * @throws io.jmigrate.error.JmigrateException (INVALID_MODELS) with everything that this database
   *     does not have
   */
  public static ModelSchema of(List<ModelTable> tables, ModelTypes types, Schema empty) {
    ModelProblems problems = new ModelProblems();
    ModelNames names = new ModelNames(types, empty, problems);
    tables.forEach(names::takeGiven);
    SchemaBuilder schema = new SchemaBuilder();
    SortedMap<String, Namespace> namespaces = new TreeMap<>(empty.namespaces());
    SortedMap<ObjectName, ModelTable> origins = new TreeMap<>();
    ModelEnums enums = new ModelEnums(names, types, problems);
    for (ModelTable table : tables) {
      ObjectName name = names.table(table.origin(), table.schema(), table.name());
      if (origins.put(name, table) != null) {
        problems.add(
            "%s and another model both make the table %s.".formatted(table.origin(), name));
        continue;
      }
      if (types.traits().namespaces()) {
        namespaces.computeIfAbsent(name.schema(), missing -> new Namespace(missing, null));
      }
      schema.add(new ModelTableBuilder(table, name, names, types, enums, problems).build());
    }
    namespaces.values().forEach(schema::add);
    for (EnumType type : enums.all()) {
      schema.add(type);
    }
    problems.throwIfAny();
    return new ModelSchema(schema.build(), origins, renames(origins, names));
  }

  private static List<DeclaredRename> renames(
      SortedMap<ObjectName, ModelTable> origins, ModelNames names) {
    List<DeclaredRename> tables = new ArrayList<>();
    List<DeclaredRename> columns = new ArrayList<>();
    origins.forEach(
        (name, table) -> {
          if (table.renamedFrom() != null) {
            tables.add(new DeclaredRename(name, null, names.catalog(table.renamedFrom())));
          }
          for (ModelColumn column : table.columns()) {
            if (column.renamedFrom() != null) {
              columns.add(
                  new DeclaredRename(
                      name, names.catalog(column.column()), names.catalog(column.renamedFrom())));
            }
          }
        });
    tables.addAll(columns);
    return tables;
  }
}
