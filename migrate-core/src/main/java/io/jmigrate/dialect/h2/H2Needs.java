package io.jmigrate.dialect.h2;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What H2 needs besides: keys that live on an index that goes, and what it cannot do at all. */
final class H2Needs {
  private H2Needs() {}

  static List<SchemaChange> complete(List<SchemaChange> changes, Schema before, Schema after) {
    List<SchemaChange> all = new ArrayList<>(changes);
    Set<Constraint> gone = new HashSet<>();
    for (SchemaChange change : changes) {
      refuse(change, after);
      if (change instanceof TableChange.DropConstraint drop) {
        gone.add(drop.constraint());
      }
    }
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.DropIndex drop && drop.index().unique()) {
        Table table = before.requireTable(drop.table());
        for (Constraint constraint : table.constraints().values()) {
          if (constraint instanceof UniqueKey key
              && covers(drop.index(), key)
              && gone.add(constraint)) {
            all.add(new TableChange.DropConstraint(drop.table(), key));
            all.add(new TableChange.AddConstraint(drop.table(), key));
          }
        }
      }
    }
    return all;
  }

  /** A unique key that finds a unique index on its columns makes none for itself. */
  private static boolean covers(Index index, UniqueKey key) {
    return columns(index.parts()).equals(columns(key.parts()));
  }

  private static Set<String> columns(List<IndexPart> parts) {
    Set<String> names = new HashSet<>();
    parts.forEach(part -> names.add(part.text()));
    return names;
  }

  private static void refuse(SchemaChange change, Schema after) {
    if (change instanceof ObjectChange.AlterSequence alter
        && !alter.before().type().equals(alter.after().type())) {
      throw H2Refusals.of(
          "sequence " + alter.before().name(),
          "cannot change its type from " + alter.before().type() + " to " + alter.after().type());
    }
    if (change instanceof TableChange.DropColumn drop
        && after.requireTable(drop.table()).columns().isEmpty()) {
      throw H2Refusals.of("table " + drop.table(), "cannot lose its last column");
    }
    if (change instanceof TableChange.AlterTable alter
        && !alter.before().options().equals(alter.after().options())) {
      throw H2Refusals.of("table " + alter.table(), "cannot change between CACHED and MEMORY");
    }
  }
}
