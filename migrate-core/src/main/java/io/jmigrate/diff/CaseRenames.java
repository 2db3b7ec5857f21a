package io.jmigrate.diff;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renames that need no declaration: of columns whose names are one to the server, and differ in
 * their letters' case only.
 */
final class CaseRenames {
  private CaseRenames() {}

  /** The declared renames and these; a column that is declared to become another one is left. */
  static List<Rename> added(List<Rename> declared, Schema before, Schema after) {
    Map<ObjectName, ObjectName> tables = new HashMap<>();
    for (Rename rename : declared) {
      if (rename.column() == null) {
        tables.put(rename.table(), rename.table().sibling(rename.after()));
      }
    }
    List<Rename> renames = new ArrayList<>(declared);
    for (Table table : before.tables().values()) {
      Table other = after.table(tables.getOrDefault(table.name(), table.name()));
      if (other != null) {
        for (Column column : table.columns()) {
          boolean open =
              other.column(column.name()) == null
                  && declared.stream()
                      .noneMatch(
                          rename ->
                              rename.table().equals(table.name())
                                  && column.name().equals(rename.column()));
          other.columns().stream()
              .map(Column::name)
              .filter(name -> open && name.equalsIgnoreCase(column.name()))
              .forEach(name -> renames.add(new Rename(table.name(), column.name(), name)));
        }
      }
    }
    return renames;
  }
}
