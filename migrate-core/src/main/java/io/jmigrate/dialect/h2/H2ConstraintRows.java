package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.UniqueKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of tables. */
final class H2ConstraintRows {
  private record KeyColumn(String name, int targetPosition) {}

  private record Reference(
      ObjectName key, ForeignKey.Action onUpdate, ForeignKey.Action onDelete) {}

  private final Map<ObjectName, List<KeyColumn>> keys = new HashMap<>();
  private final Map<ObjectName, Reference> references = new HashMap<>();
  private final Map<ObjectName, Row> rows = new HashMap<>();
  private final Map<ObjectName, String> checks;
  private final Map<ObjectName, H2IndexRow> indexes;
  private final Map<ObjectName, H2TableParts> tables;
  private final H2Script script;

  private H2ConstraintRows(
      Map<ObjectName, H2TableParts> tables,
      Map<ObjectName, H2IndexRow> indexes,
      Map<ObjectName, String> checks,
      H2Script script) {
    this.tables = tables;
    this.indexes = indexes;
    this.checks = checks;
    this.script = script;
  }

  /** Adds the constraints to the tables they are of. */
  static void read(
      Connection connection,
      Map<ObjectName, H2TableParts> tables,
      Map<ObjectName, H2IndexRow> indexes,
      Map<ObjectName, String> checks,
      H2Script script)
      throws SQLException {
    H2ConstraintRows rows = new H2ConstraintRows(tables, indexes, checks, script);
    H2Rows.each(connection, "keys.sql", rows::key);
    H2Rows.each(connection, "references.sql", rows::reference);
    List<Row> all = new ArrayList<>();
    H2Rows.each(connection, "constraints.sql", row -> all.add(new Row(row)));
    for (Row row : all) {
      rows.rows.put(row.name, row);
    }
    all.forEach(rows::constraint);
  }

  private void key(ResultSet row) throws SQLException {
    keys.computeIfAbsent(H2Rows.name(row, "CONSTRAINT"), name -> new ArrayList<>())
        .add(
            new KeyColumn(
                row.getString("COLUMN_NAME"), row.getInt("POSITION_IN_UNIQUE_CONSTRAINT")));
  }

  private void reference(ResultSet row) throws SQLException {
    references.put(
        H2Rows.name(row, "CONSTRAINT"),
        new Reference(
            H2Rows.name(row, "UNIQUE_CONSTRAINT"),
            action(row.getString("UPDATE_RULE")),
            action(row.getString("DELETE_RULE"))));
  }

  private static ForeignKey.Action action(String rule) {
    return ForeignKey.Action.valueOf(rule.replace(' ', '_'));
  }

  private static final class Row {
    final ObjectName name;
    final ObjectName table;
    final String kind;
    final String nulls;
    final @Nullable ObjectName index;
    final @Nullable String comment;

    Row(ResultSet row) throws SQLException {
      name = H2Rows.name(row, "CONSTRAINT");
      table = name.sibling(row.getString("TABLE_NAME"));
      kind = row.getString("CONSTRAINT_TYPE");
      nulls = Objects.requireNonNullElse(row.getString("NULLS_DISTINCT"), "YES");
      String indexName = row.getString("INDEX_NAME");
      index = indexName == null ? null : name.sibling(indexName);
      comment = row.getString("REMARKS");
    }
  }

  private void constraint(Row row) {
    H2TableParts table = tables.get(row.table);
    if (table == null) {
      return;
    }
    Constraint constraint = read(row);
    if (script.accounts(H2Text.constraint(row.table, constraint))) {
      table.constraints.add(constraint);
    }
  }

  private Constraint read(Row row) {
    String name = row.name.name();
    List<KeyColumn> key = keys.getOrDefault(row.name, List.of());
    List<String> columns = columns(row);
    H2IndexRow index = row.index == null ? null : indexes.get(row.index);
    TreeMap<String, String> options = new TreeMap<>();
    if (row.nulls.equals("ALL")) {
      options.put(H2Names.ALL_DISTINCT, "");
    }
    if (row.kind.equals("PRIMARY KEY") && index != null && index.hash()) {
      options.put(H2Names.HASH, "");
    }
    return switch (row.kind) {
      case "PRIMARY KEY" ->
          new PrimaryKey(
              name,
              parts(columns, index),
              List.of(),
              Deferral.NOT_DEFERRABLE,
              options,
              row.comment);
      case "UNIQUE" ->
          new UniqueKey(
              name,
              parts(columns, index),
              !row.nulls.equals("NO"),
              List.of(),
              Deferral.NOT_DEFERRABLE,
              options,
              row.comment);
      case "FOREIGN KEY" -> foreignKey(row, columns, key);
      default -> new Check(name, checks.getOrDefault(row.name, ""), true, true, true, row.comment);
    };
  }

  private ForeignKey foreignKey(Row row, List<String> columns, List<KeyColumn> key) {
    Reference reference = Objects.requireNonNull(references.get(row.name));
    Row target = Objects.requireNonNull(rows.get(reference.key));
    List<String> targetColumns = columns(target);
    return new ForeignKey(
        row.name.name(),
        columns,
        target.table,
        key.stream().map(column -> targetColumns.get(column.targetPosition - 1)).toList(),
        reference.onDelete,
        reference.onUpdate,
        List.of(),
        false,
        Deferral.NOT_DEFERRABLE,
        true,
        true,
        row.comment);
  }

  /**
   * The columns of a key. H2 may tell them by the names they had when the key was made, until the
   * database is opened again; its index has those of today.
   */
  private List<String> columns(Row row) {
    List<String> told =
        keys.getOrDefault(row.name, List.of()).stream().map(KeyColumn::name).toList();
    H2TableParts table = tables.get(row.table);
    H2IndexRow index = row.index == null ? null : indexes.get(row.index);
    if (table == null || index == null) {
      return told;
    }
    Set<String> names = table.columns.stream().map(Column::name).collect(Collectors.toSet());
    return IntStream.range(0, told.size())
        .mapToObj(
            at -> names.contains(told.get(at)) ? told.get(at) : index.parts().get(at).column())
        .toList();
  }

  /** The index that was made for a key says which of its columns are in descending order. */
  private static List<IndexPart> parts(List<String> columns, @Nullable H2IndexRow index) {
    return columns.stream()
        .map(
            column ->
                new IndexPart(
                    column,
                    false,
                    index != null && index.generated() && index.descending(column),
                    null,
                    null,
                    null,
                    null))
        .toList();
  }
}
