package io.jmigrate.diff;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Knows what a server itself does to tables when their parents change, so that a plan does not do
 * it again. Tables must be asked for in the order given here, each told of before the next.
 */
final class Inheritance {
  private final Schema before;
  private final Schema after;
  private final DiffRules rules;

  /** By table: the indexes and keys that stay, and what they are called then. */
  private final Map<ObjectName, Map<String, String>> kept = new HashMap<>();

  Inheritance(Schema before, Schema after, DiffRules rules) {
    this.before = before;
    this.after = after;
    this.rules = rules;
  }

  /** The tables of the schema before, each after its parents. */
  List<Table> tables() {
    List<Table> tables = new ArrayList<>(before.tables().values());
    tables.sort(Comparator.comparing(table -> Families.depth(before, table.name())));
    return tables;
  }

  /** The table as the changes of its parents leave it. */
  Table reached(Table table, Table wanted) {
    Map<String, String> names = new HashMap<>();
    Stream.concat(table.constraints().keySet().stream(), table.indexes().keySet().stream())
        .forEach(name -> names.put(name, name));
    kept.put(table.name(), names);
    Table reached = table;
    List<InheritedParts> parts = new ArrayList<>();
    for (Table parent : parents(table, wanted)) {
      Table next = after.requireTable(parent.name());
      reached =
          new InheritedColumns(before, after, rules.inheritance())
              .reached(reached, parent, next, wanted);
      parts.add(
          new InheritedParts(rules, parent, next, kept.getOrDefault(parent.name(), Map.of())));
    }
    // What one parent loses, another may still give.
    for (InheritedParts inherited : parts) {
      reached = inherited.withoutLostChecks(reached);
    }
    for (InheritedParts inherited : parts) {
      reached = inherited.reached(reached, wanted);
      names.keySet().removeAll(inherited.lost());
    }
    boolean moves = !table.parents().names().equals(wanted.parents().names());
    return moves ? InheritedParts.moved(reached, wanted) : reached;
  }

  /** Takes note of what a plan does to a table. */
  void note(Table table, List<SchemaChange> changes) {
    Map<String, String> names = kept.getOrDefault(table.name(), new HashMap<>());
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.DropConstraint drop) {
        names.remove(drop.constraint().name());
      } else if (change instanceof TableChange.DropIndex drop) {
        names.remove(drop.index().name());
      } else if (change instanceof TableChange.AlterConstraint alter) {
        names.replace(alter.before().name(), alter.after().name());
      } else if (change instanceof TableChange.AlterIndex alter) {
        names.replace(alter.before().name(), alter.after().name());
      }
    }
  }

  private List<Table> parents(Table table, Table wanted) {
    return Families.parents(before, table).stream()
        .filter(parent -> wanted.parents().names().contains(parent.name()))
        .filter(parent -> after.table(parent.name()) != null)
        .toList();
  }
}
