package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a table while the queries of the inspector bring them. */
final class CatalogTable {
  /** In options: not the server's word but a setting that is on. */
  static final String YES = "yes";

  private final ObjectName name;
  private final @Nullable String comment;
  private final Parents parents;
  private final SortedMap<String, String> options;
  private final SortedMap<String, String> unmodelled;
  private final List<Column> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();

  private CatalogTable(
      ObjectName name,
      @Nullable String comment,
      Parents parents,
      SortedMap<String, String> options,
      SortedMap<String, String> unmodelled) {
    this.name = name;
    this.comment = comment;
    this.parents = parents;
    this.options = options;
    this.unmodelled = unmodelled;
  }

  static CatalogTable read(CatalogRow row) throws SQLException {
    SortedMap<String, String> options = row.settings("parameters");
    row.settings("toast_parameters").forEach((key, value) -> options.put("toast." + key, value));
    if (row.flag("unlogged")) {
      options.put("UNLOGGED", YES);
    }
    put(options, "TABLESPACE", row.optional("tablespace"));
    put(options, "USING", row.optional("access_method"));
    put(options, "REPLICA IDENTITY", row.optional("replica_identity"));
    put(options, "ROW SECURITY", row.optional("row_security"));
    put(options, Parents.PARTITION_BY, row.optional("partition_key"));
    List<String> schemas = row.list("parent_schemas");
    List<String> names = row.list("parent_names");
    List<ObjectName> parents = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parents.add(new ObjectName(schemas.get(i), names.get(i)));
    }
    SortedMap<String, String> unmodelled = new TreeMap<>();
    put(unmodelled, "of type", row.optional("row_type"));
    return new CatalogTable(
        row.name("schema", "name"),
        row.optional("comment"),
        new Parents(parents, row.optional("partition_bound")),
        options,
        unmodelled);
  }

  ObjectName name() {
    return name;
  }

  void add(Column column) {
    columns.add(column);
  }

  void add(Constraint constraint) {
    constraints.add(constraint);
  }

  void add(Index index) {
    indexes.add(index);
  }

  void addUnmodelled(String attribute, String state) {
    unmodelled.put(attribute, state);
  }

  /** A check that the table keeps when its parent loses it. */
  void addOwnCheck(String check) {
    options.merge(Parents.OWN_CHECKS, check, (one, other) -> one + ", " + other);
  }

  Table build() {
    return Table.of(name, columns, constraints, indexes, comment, options, unmodelled)
        .childOf(parents);
  }

  static void put(Map<String, String> map, String key, @Nullable String value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
