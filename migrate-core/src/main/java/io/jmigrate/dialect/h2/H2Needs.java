package io.jmigrate.dialect.h2;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.PrimaryKey;
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
    Set<Object> gone = new HashSet<>();
    for (SchemaChange change : changes) {
      refuse(change, after);
      if (change instanceof TableChange.DropConstraint drop) {
        gone.add(List.of(drop.table(), drop.constraint()));
      }
    }
    for (SchemaChange change : changes) {
      Set<String> home = home(change);
      if (change instanceof TableChange within && !home.isEmpty()) {
        Table table = before.requireTable(within.table());
        for (Constraint constraint : table.constraints().values()) {
          if (constraint instanceof UniqueKey key
              && columns(key.parts()).equals(home)
              && gone.add(List.of(table.name(), key))) {
            all.add(new TableChange.DropConstraint(table.name(), key));
            all.add(new TableChange.AddConstraint(table.name(), altered(all, table, key)));
          }
        }
      }
    }
    return all;
  }

  /**
   * The columns of a unique index that is dropped, for itself or with a primary key: a unique key
   * that found it there lives on it, and would make it one that cannot go.
   */
  private static Set<String> home(SchemaChange change) {
    if (change instanceof TableChange.DropIndex drop && drop.index().unique()) {
      return columns(drop.index().parts());
    }
    return change instanceof TableChange.DropConstraint drop
            && drop.constraint() instanceof PrimaryKey key
        ? columns(key.parts())
        : Set.of();
  }

  /** As the key is to be; a change of its name or comment is no step of its own any more. */
  private static Constraint altered(List<SchemaChange> all, Table table, UniqueKey key) {
    for (SchemaChange change : all) {
      if (change instanceof TableChange.AlterConstraint alter
          && alter.table().equals(table.name())
          && alter.before().equals(key)) {
        all.remove(change);
        return alter.after();
      }
    }
    return key;
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
