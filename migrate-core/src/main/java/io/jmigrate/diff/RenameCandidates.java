package io.jmigrate.diff;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds drops and additions that are alike enough to ask whether something was renamed: columns of
 * one table with one type, tables that share most of their columns.
 */
final class RenameCandidates {
  private static final double ENOUGH = 0.5;

  /** A column that this many new tables have says nothing about any of them. */
  private static final int TOO_COMMON = 50;

  private final List<RenameQuestion> questions = new ArrayList<>();
  private final Set<Rename> denied;

  private RenameCandidates(List<Rename> denied) {
    this.denied = new HashSet<>(denied);
  }

  static List<RenameQuestion> among(List<SchemaChange> changes, List<Rename> denied) {
    Map<ObjectName, List<Column>> dropped = new TreeMap<>();
    Map<ObjectName, List<Column>> added = new TreeMap<>();
    List<Table> droppedTables = new ArrayList<>();
    List<Table> createdTables = new ArrayList<>();
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.DropColumn drop) {
        dropped.computeIfAbsent(drop.table(), table -> new ArrayList<>()).add(drop.column());
      } else if (change instanceof TableChange.AddColumn add) {
        added.computeIfAbsent(add.table(), table -> new ArrayList<>()).add(add.column());
      } else if (change instanceof ObjectChange.DropTable drop) {
        droppedTables.add(drop.table());
      } else if (change instanceof ObjectChange.CreateTable create) {
        createdTables.add(create.table());
      }
    }
    RenameCandidates candidates = new RenameCandidates(denied);
    candidates.tables(droppedTables, createdTables);
    dropped.forEach(
        (table, columns) ->
            candidates.columns(table, columns, added.getOrDefault(table, List.of())));
    candidates.questions.sort(
        Comparator.comparingDouble(RenameQuestion::score)
            .reversed()
            .thenComparing(question -> question.rename().toString()));
    return candidates.questions;
  }

  private void columns(ObjectName table, List<Column> dropped, List<Column> added) {
    for (Column one : dropped) {
      for (Column other : added) {
        if (one.type().equals(other.type()) && Objects.equals(one.generated(), other.generated())) {
          double score = 0.4;
          score += 0.4 * similarity(one.name(), other.name());
          score += one.nullable() == other.nullable() ? 0.1 : 0;
          score += Objects.equals(one.defaultExpression(), other.defaultExpression()) ? 0.1 : 0;
          ask(new Rename(table, one.name(), other.name()), score);
        }
      }
    }
  }

  private void tables(List<Table> dropped, List<Table> created) {
    Map<String, List<Table>> having = new HashMap<>();
    for (Table table : created) {
      for (Column column : table.columns()) {
        having.computeIfAbsent(signature(column), key -> new ArrayList<>()).add(table);
      }
    }
    for (Table one : dropped) {
      IdentityHashMap<Table, Integer> shared = new IdentityHashMap<>();
      for (Column column : one.columns()) {
        List<Table> tables = having.getOrDefault(signature(column), List.of());
        if (tables.size() <= TOO_COMMON) {
          tables.forEach(table -> shared.merge(table, 1, Integer::sum));
        }
      }
      shared.forEach(
          (other, count) -> {
            int all = one.columns().size() + other.columns().size() - count;
            boolean sameNamespace = one.name().schema().equals(other.name().schema());
            if (sameNamespace && count * 2 > all) {
              ask(
                  new Rename(one.name(), null, other.name().name()),
                  0.75 * count / all + 0.25 * similarity(one.name().name(), other.name().name()));
            }
          });
    }
  }

  private void ask(Rename rename, double score) {
    if (score >= ENOUGH && !denied.contains(rename)) {
      questions.add(new RenameQuestion(rename, score));
    }
  }

  private static String signature(Column column) {
    return column.name() + " " + column.type().sql();
  }

  /** From 0 to 1: the share of letter pairs that two names have in common (Dice). */
  private static double similarity(String one, String other) {
    Map<String, Integer> pairs = pairs(one);
    int total = one.length() + other.length() - 2;
    int common = 0;
    for (Map.Entry<String, Integer> entry : pairs(other).entrySet()) {
      common += Math.min(entry.getValue(), pairs.getOrDefault(entry.getKey(), 0));
    }
    return total <= 0 ? 0 : 2.0 * common / total;
  }

  private static Map<String, Integer> pairs(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }
}
