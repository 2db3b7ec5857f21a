package io.jmigrate.diff;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.SchemaEvolution;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a database itself does to the constraints of a table that gets another name. */
@FunctionalInterface
public interface TableRename {
  /** The constraint as it is called once its table is {@code after}. */
  Constraint constraint(Constraint constraint, ObjectName before, ObjectName after);

  /** The schema after renames, in their order. */
  default Schema apply(Schema schema, List<SchemaChange> renames) {
    Schema result = schema;
    for (SchemaChange rename : renames) {
      result = SchemaEvolution.apply(result, List.of(rename));
      if (rename instanceof ObjectChange.RenameTable change) {
        result = constraints(result, change);
      }
    }
    return result;
  }

  private Schema constraints(Schema schema, ObjectChange.RenameTable rename) {
    Table table = schema.requireTable(rename.after());
    SortedMap<String, Constraint> constraints = new TreeMap<>();
    for (Constraint old : table.constraints().values()) {
      Constraint constraint = constraint(old, rename.before(), rename.after());
      constraints.put(constraint.name(), constraint);
    }
    SortedMap<ObjectName, Table> tables = new TreeMap<>(schema.tables());
    tables.put(table.name(), table.with(table.columns(), constraints, table.indexes()));
    return schema.withTables(tables);
  }
}
