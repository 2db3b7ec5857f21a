package io.jmigrate.compare;

import io.jmigrate.diff.Rename;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leaves as they are the options of columns that models have no words for. PostgreSQL 18 names each
 * NOT NULL after its table and column; models that rename these do not ask for that name.
 */
final class UnspokenOptions {
  private final Schema before;
  private final Set<String> options;
  private final Map<ObjectName, ObjectName> oldTables = new HashMap<>();
  private final Map<ObjectName, Map<String, String>> oldColumns = new HashMap<>();

  /**
   * For models that rename.
   *
   * @param options the unspoken ones
   */
  UnspokenOptions(Schema before, List<Rename> renames, Set<String> options) {
    this.before = before;
    this.options = options;
    for (Rename rename : renames) {
      String column = rename.column();
      if (column == null) {
        oldTables.put(rename.table().sibling(rename.after()), rename.table());
      } else {
        oldColumns
            .computeIfAbsent(rename.table(), table -> new HashMap<>())
            .put(rename.after(), column);
      }
    }
  }

  /** The schema of the models, with what is there before where they say nothing. */
  Schema in(Schema models) {
    if (options.isEmpty()) {
      return models;
    }
    SortedMap<ObjectName, Table> tables = new TreeMap<>(models.tables());
    tables.replaceAll((name, table) -> in(table));
    return models.withTables(tables);
  }

  private Table in(Table table) {
    Table old = before.table(oldTables.getOrDefault(table.name(), table.name()));
    if (old == null) {
      return table;
    }
    Map<String, String> renamed = oldColumns.getOrDefault(old.name(), Map.of());
    List<Column> columns =
        table.columns().stream()
            .map(each -> in(each, old.column(renamed.getOrDefault(each.name(), each.name()))))
            .toList();
    return table.with(columns, table.constraints(), table.indexes());
  }

  private Column in(Column column, @Nullable Column old) {
    if (old == null) {
      return column;
    }
    SortedMap<String, String> kept = new TreeMap<>(column.options());
    kept.replaceAll(
        (key, value) -> options.contains(key) ? old.options().getOrDefault(key, value) : value);
    return column.with(kept);
  }
}
