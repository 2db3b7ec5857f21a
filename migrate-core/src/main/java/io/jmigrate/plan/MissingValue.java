package io.jmigrate.plan;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that becomes NOT NULL although rows that are there may have no value for it.
 *
 * @param type as the server prints it
 * @param suggestion what new rows get, as SQL; null where nobody knows
 */
public record MissingValue(
    ObjectName table, String column, String type, @Nullable String suggestion) {
  /**
   * Those that nobody has answered for.
   *
   * @param backfills answers with a value
   * @param full columns of which the user knows that every row has a value, as {@code
   *     orders.status}
   */
  public static List<MissingValue> of(
      SchemaDiff diff, Schema after, List<Backfill> backfills, List<String> full) {
    List<Backfill> answered = new ArrayList<>(backfills);
    full.forEach(name -> answered.add(Backfill.of(name, after)));
    List<MissingValue> missing = new ArrayList<>();
    for (SchemaChange change : diff.changes()) {
      Column column = required(change);
      if (column != null) {
        ObjectName table = ((TableChange) change).table();
        if (answered.stream().noneMatch(answer -> answer.fills(table, column.name()))) {
          missing.add(
              new MissingValue(
                  table, column.name(), column.type().sql(), column.defaultExpression()));
        }
      }
    }
    return missing;
  }

  /** The column that wants a value of every row from this change on; null for other changes. */
  static @Nullable Column required(SchemaChange change) {
    Column column = null;
    if (change instanceof TableChange.AddColumn add && add.column().defaultExpression() == null) {
      column = add.column();
    } else if (change instanceof TableChange.AlterColumn alter && alter.before().nullable()) {
      column = alter.after();
    }
    return column != null
            && !column.nullable()
            && column.identity() == null
            && column.generated() == null
        ? column
        : null;
  }

  /** The column with its table: {@code shop.orders.status}. */
  public String name() {
    return table + "." + column;
  }
}
