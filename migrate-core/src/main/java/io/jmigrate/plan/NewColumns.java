package io.jmigrate.plan;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows the columns that a plan adds, in which every row has the same value at first. */
final class NewColumns {
  private final List<TableChange.AddColumn> alike = new ArrayList<>();
  private final List<TableChange.AddColumn> others = new ArrayList<>();
  private final Schema before;

  /**
   * For one plan.
   *
   * @param fills the values that rows without one get, each its own
   */
  NewColumns(List<SchemaChange> changes, List<Backfill> fills, Schema before) {
    this.before = before;
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.AddColumn add) {
        Column column = add.column();
        boolean filled = fills.stream().anyMatch(fill -> fill.fills(add.table(), column.name()));
        (filled || column.generated() != null ? others : alike).add(add);
      }
    }
  }

  /**
   * Whether a check speaks of such columns and no others, so that one row shows whether it holds.
   */
  boolean suffice(ObjectName table, Check check) {
    String words = check.expression().replaceAll("'(?:[^']|'')*'", "").toLowerCase(Locale.ROOT);
    Table old = before.table(table);
    return mentioned(alike, table, words)
        && !mentioned(others, table, words)
        && old != null
        && old.columns().stream().noneMatch(column -> mentions(words, column.name()));
  }

  private static boolean mentioned(
      List<TableChange.AddColumn> columns, ObjectName table, String words) {
    return columns.stream()
        .anyMatch(add -> add.table().equals(table) && mentions(words, add.column().name()));
  }

  private static boolean mentions(String words, String column) {
    String name = Pattern.quote(column.toLowerCase(Locale.ROOT));
    return Pattern.compile("(?<!\\w)" + name + "(?!\\w)").matcher(words).find();
  }
}
