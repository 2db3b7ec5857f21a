package io.jmigrate.compare;

import io.jmigrate.diff.Rename;
import io.jmigrate.model.DeclaredRename;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The renames that models declare, as far as a schema has not seen them yet. */
final class ModelRenames {
  private ModelRenames() {}

  /** Those whose old name is there and whose new one is not. */
  static List<Rename> of(List<DeclaredRename> declared, Schema before) {
    List<Rename> renames = new ArrayList<>();
    Map<ObjectName, ObjectName> oldNames = new HashMap<>();
    for (DeclaredRename rename : declared) {
      ObjectName now = rename.table();
      String column = rename.column();
      if (column == null) {
        ObjectName old = now.sibling(rename.before());
        if (before.table(old) != null && before.table(now) == null) {
          oldNames.put(now, old);
          renames.add(new Rename(old, null, now.name()));
        }
      } else {
        Table table = before.table(oldNames.getOrDefault(now, now));
        if (table != null
            && table.column(rename.before()) != null
            && table.column(column) == null) {
          renames.add(new Rename(table.name(), rename.before(), column));
        }
      }
    }
    return renames;
  }
}
