package io.jmigrate.diff;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.Suggestions;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns declared renames into steps: tables before columns; two that swap names go through a third;
 * the sequences of renamed tables and columns follow where the schema after has them.
 */
final class DeclaredRenames {
  private final Schema before;
  private final Schema after;
  private final List<SchemaChange> changes = new ArrayList<>();
  private final Map<ObjectName, ObjectName> tables = new LinkedHashMap<>();

  private DeclaredRenames(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  static List<SchemaChange> changes(List<Rename> renames, Schema before, Schema after) {
    DeclaredRenames declared = new DeclaredRenames(before, after);
    Map<ObjectName, Map<String, String>> columns = new LinkedHashMap<>();
    for (Rename rename : renames) {
      declared.check(rename);
      if (rename.column() == null) {
        declared.tables.put(rename.table(), rename.table().sibling(rename.after()));
      } else {
        columns
            .computeIfAbsent(rename.table(), table -> new LinkedHashMap<>())
            .put(rename.column(), rename.after());
      }
    }
    order(
        declared.tables,
        name -> name.sibling(temporary(name.name())),
        ObjectChange.RenameTable::new,
        declared.changes);
    columns.forEach(declared::columns);
    declared.sequences(columns);
    return declared.changes;
  }

  private void columns(ObjectName table, Map<String, String> renames) {
    ObjectName name = tables.getOrDefault(table, table);
    Table target = after.table(name);
    renames.forEach(
        (from, to) -> {
          if (target == null || target.column(to) == null) {
            throw unfit(table + "." + from, name + "." + to, "is not in the schema after");
          }
        });
    order(
        renames,
        DeclaredRenames::temporary,
        (from, to) -> new TableChange.RenameColumn(name, from, to),
        changes);
  }

  private void sequences(Map<ObjectName, Map<String, String>> columns) {
    Map<Sequence.Owner, ObjectName> wanted = new HashMap<>();
    for (Sequence sequence : after.sequences().values()) {
      if (sequence.owner() != null) {
        wanted.put(sequence.owner(), sequence.name());
      }
    }
    for (Sequence sequence : before.sequences().values()) {
      Sequence.Owner owner = sequence.owner();
      if (owner == null) {
        continue;
      }
      String column =
          columns
              .getOrDefault(owner.table(), Map.of())
              .getOrDefault(owner.column(), owner.column());
      ObjectName name =
          wanted.get(new Sequence.Owner(tables.getOrDefault(owner.table(), owner.table()), column));
      if (name != null
          && !before.sequences().containsKey(name)
          && name.schema().equals(sequence.name().schema())) {
        changes.add(new ObjectChange.RenameSequence(sequence.name(), name));
      }
    }
  }

  private void check(Rename rename) {
    Table table = before.table(rename.table());
    if (table == null) {
      throw unknown("table", rename.table().toString(), names(before.tables().keySet()));
    }
    String column = rename.column();
    if (column != null && table.column(column) == null) {
      throw unknown(
          "column",
          rename.table() + "." + column,
          table.columns().stream().map(Column::name).toList());
    }
    if (column == null && after.table(rename.table().sibling(rename.after())) == null) {
      throw unfit(
          rename.table().toString(),
          rename.table().sibling(rename.after()).toString(),
          "is not in the schema after");
    }
  }

  /** Each step finds its new name free; what waits for itself goes through a temporary name. */
  private static <K> void order(
      Map<K, K> renames,
      UnaryOperator<K> temporary,
      BiFunction<K, K, SchemaChange> step,
      List<SchemaChange> changes) {
    Map<K, K> open = new LinkedHashMap<>(renames);
    open.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    while (!open.isEmpty()) {
      K next = free(open);
      if (next == null) {
        K first = open.keySet().iterator().next();
        K aside = temporary.apply(first);
        changes.add(step.apply(first, aside));
        K to = open.remove(first);
        open.put(aside, to);
      } else {
        changes.add(step.apply(next, open.remove(next)));
      }
    }
  }

  private static <K> @Nullable K free(Map<K, K> open) {
    for (Map.Entry<K, K> entry : open.entrySet()) {
      if (!open.containsKey(entry.getValue())) {
        return entry.getKey();
      }
    }
    return null;
  }

  private static String temporary(String name) {
    return "jmigrate_" + name;
  }

  private static List<String> names(Collection<ObjectName> names) {
    return names.stream().map(ObjectName::toString).toList();
  }

  private static JmigrateException unknown(String kind, String name, List<String> known) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        "A rename names the "
            + kind
            + " "
            + name
            + ", which is not in the schema before."
            + Suggestions.didYouMean(kind.equals("table") ? name : last, known));
  }

  private static JmigrateException unfit(String from, String to, String why) {
    return new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        "The rename of " + from + " to " + to + " does not fit: " + to + " " + why + ".");
  }
}
