package io.jmigrate.diff;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Privileges;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.Unmodelled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares two schemas in time that grows as they do. Immutable and thread-safe. */
public final class SchemaDiffer {
  private final DiffRules rules;

  public SchemaDiffer(DiffRules rules) {
    this.rules = rules;
  }

  /**
   * What turns {@code before} into {@code reached}. Names that the server chose there are none that
   * count; what is made under one gets another where it is taken.
   *
   * @throws io.jmigrate.error.JmigrateException (INVALID_CONFIGURATION) when a declared rename does
   *     not fit the schemas
   */
  public SchemaDiff diff(Schema before, Schema reached, RenamePolicy policy) {
    List<Rename> known =
        rules.columnCase()
            ? policy.renames()
            : CaseRenames.added(policy.renames(), before, reached);
    List<SchemaChange> renames = DeclaredRenames.changes(known, before, reached);
    Schema middle = rules.tableRename().apply(before, renames);
    Schema after = GeneratedNames.settle(middle, reached, rules);
    List<SchemaChange> changes = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    compare(
        middle.namespaces(),
        after.namespaces(),
        ObjectChange.CreateNamespace::new,
        ObjectChange.DropNamespace::new,
        ObjectChange.AlterNamespace::new,
        changes);
    compare(
        middle.enums(),
        after.enums(),
        ObjectChange.CreateEnum::new,
        ObjectChange.DropEnum::new,
        ObjectChange.AlterEnum::new,
        changes);
    compare(
        middle.domains(),
        after.domains(),
        ObjectChange.CreateDomain::new,
        ObjectChange.DropDomain::new,
        ObjectChange.AlterDomain::new,
        changes);
    compare(
        middle.sequences(),
        after.sequences(),
        ObjectChange.CreateSequence::new,
        ObjectChange.DropSequence::new,
        ObjectChange.AlterSequence::new,
        changes);
    scripted(middle, after, changes);
    tables(middle, after, changes, refusals);
    privileges(middle, after, changes);
    unmodelled(middle, after, refusals);
    List<RenameQuestion> questions =
        policy.asks() ? RenameCandidates.among(changes, policy.denied()) : List.of();
    return new SchemaDiff(renames, changes, refusals, questions, middle);
  }

  private static <K, V> void compare(
      SortedMap<K, V> before,
      SortedMap<K, V> after,
      Function<V, SchemaChange> create,
      Function<V, SchemaChange> drop,
      BiFunction<V, V, SchemaChange> alter,
      List<SchemaChange> changes) {
    before.forEach(
        (name, value) -> {
          V other = after.get(name);
          if (other == null) {
            changes.add(drop.apply(value));
          } else if (!value.equals(other)) {
            changes.add(alter.apply(value, other));
          }
        });
    after.forEach(
        (name, value) -> {
          if (!before.containsKey(name)) {
            changes.add(create.apply(value));
          }
        });
  }

  private static void scripted(Schema before, Schema after, List<SchemaChange> changes) {
    for (ScriptedObject object : before.scripted().values()) {
      ScriptedObject other = after.scripted().get(object.toString());
      if (other == null) {
        changes.add(new ObjectChange.DropScripted(object));
      } else if (!object.makesSame(other)) {
        changes.add(new ObjectChange.AlterScripted(object, other));
      }
    }
    for (ScriptedObject object : after.scripted().values()) {
      if (!before.scripted().containsKey(object.toString())) {
        changes.add(new ObjectChange.CreateScripted(object));
      }
    }
  }

  /** Those of what goes, go with it; those of what is made are told as well. */
  private static void privileges(Schema before, Schema after, List<SchemaChange> changes) {
    Set<String> keys = new TreeSet<>(before.privileges().keySet());
    keys.addAll(after.privileges().keySet());
    if (keys.isEmpty()) {
      return;
    }
    Set<String> there = after.objects();
    for (String key : keys) {
      Privileges old = before.privileges().get(key);
      Privileges wanted = after.privileges().get(key);
      Privileges known = Objects.requireNonNull(wanted == null ? old : wanted);
      if (!known.holder().isEmpty() && !there.contains(known.holder())) {
        continue;
      }
      Privileges none = known.with(List.of(), List.of());
      Privileges left = old == null ? none : withoutDropped(old, before, after);
      Privileges right = wanted == null ? none : wanted;
      if (!left.isSame(right)) {
        changes.add(new ObjectChange.AlterPrivileges(left, right));
      }
    }
  }

  private static Privileges withoutDropped(Privileges old, Schema before, Schema after) {
    Table table = before.table(old.name());
    Table other = after.table(old.name());
    return table == null || other == null
        ? old
        : old.withoutColumns(
            column -> table.column(column) != null && other.column(column) == null);
  }

  private void tables(
      Schema before, Schema after, List<SchemaChange> changes, List<Refusal> refusals) {
    Inheritance inheritance = new Inheritance(before, after, rules);
    for (Table table : inheritance.tables()) {
      Table other = after.table(table.name());
      if (other == null) {
        refuseUnmodelled(table, "be made again", refusals);
        ownForeignKeys(before, table)
            .forEach(key -> changes.add(new TableChange.DropConstraint(table.name(), key)));
        changes.add(new ObjectChange.DropTable(table));
        continue;
      }
      Table reached = inheritance.reached(table, other);
      List<SchemaChange> own = new ArrayList<>();
      if (!reached.equals(other)) {
        new TableDiffer(rules, reached, other, own, refusals).compare();
      }
      inheritance.note(table, own);
      changes.addAll(own);
    }
    for (Table table : after.tables().values()) {
      if (before.table(table.name()) == null) {
        refuseUnmodelled(table, "be made", refusals);
        changes.add(new ObjectChange.CreateTable(table));
        ownForeignKeys(after, table)
            .forEach(key -> changes.add(new TableChange.AddConstraint(table.name(), key)));
      }
    }
  }

  /** Those that do not come and go with its parent's. */
  private static Stream<ForeignKey> ownForeignKeys(Schema schema, Table table) {
    return table.foreignKeys().filter(key -> !Families.hasFromParent(schema, table, key));
  }

  private static void refuseUnmodelled(Table table, String what, List<Refusal> refusals) {
    Set<String> attributes = new TreeSet<>(table.unmodelled().keySet());
    for (Column column : table.columns()) {
      column.unmodelled().keySet().forEach(name -> attributes.add(column.name() + "'s " + name));
    }
    if (!attributes.isEmpty()) {
      refusals.add(
          new Refusal(
              "table " + table.name(),
              "cannot " + what + " with its " + String.join(", ", attributes)));
    }
  }

  private static void unmodelled(Schema before, Schema after, List<Refusal> refusals) {
    Map<String, Set<String>> left = definitions(before);
    Map<String, Set<String>> right = definitions(after);
    Set<String> objects = new TreeSet<>(left.keySet());
    objects.addAll(right.keySet());
    for (String object : objects) {
      if (!left.containsKey(object)) {
        refusals.add(new Refusal(object, "would have to be made"));
      } else if (!right.containsKey(object)) {
        refusals.add(new Refusal(object, "would have to be dropped"));
      } else if (!left.get(object).equals(right.get(object))) {
        refusals.add(new Refusal(object, "would have to be changed"));
      }
    }
  }

  private static Map<String, Set<String>> definitions(Schema schema) {
    Map<String, Set<String>> definitions = new TreeMap<>();
    for (Unmodelled object : schema.unmodelled()) {
      definitions
          .computeIfAbsent(object.toString(), name -> new HashSet<>())
          .add(object.definition());
    }
    return definitions;
  }
}
