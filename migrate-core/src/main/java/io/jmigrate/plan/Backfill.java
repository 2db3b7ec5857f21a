package io.jmigrate.plan;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The value that rows which have none get before their column becomes NOT NULL.
 *
 * @param expression SQL, which may speak of the table's other columns
 * @param substitute whether nobody chose the value: what the column held is lost
 */
public record Backfill(ObjectName table, String column, String expression, boolean substitute) {
  /**
   * Reads {@code orders.status='new'}; a namespace may stand before the table.
   *
   * @param after the schema that has the column
   * @throws JmigrateException (INVALID_CONFIGURATION) when it fits no column, or more than one
   */
  public static Backfill parse(String text, Schema after) {
    int sign = text.indexOf('=');
    String expression = text.substring(sign + 1).strip();
    if (sign <= 0 || expression.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "\"" + text + "\" is no backfill; write orders.status=\"'new'\", the value as SQL.");
    }
    Backfill place = of(text.substring(0, sign).strip(), after);
    return new Backfill(place.table, place.column, expression, false);
  }

  /** Reads {@code orders.status}, the column alone. */
  static Backfill of(String name, Schema after) {
    List<Backfill> exact = new ArrayList<>();
    List<Backfill> alike = new ArrayList<>();
    for (Table table : after.tables().values()) {
      for (Column column : table.columns()) {
        Backfill here = new Backfill(table.name(), column.name(), "", false);
        String local = table.name().name() + "." + column.name();
        if (name.equals(here.name()) || name.equals(local)) {
          exact.add(here);
        } else if (name.equalsIgnoreCase(here.name()) || name.equalsIgnoreCase(local)) {
          alike.add(here);
        }
      }
    }
    List<Backfill> found = exact.isEmpty() ? alike : exact;
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        found.isEmpty()
            ? "There will be no column \"" + name + "\" to fill; name it as orders.status."
            : "\""
                + name
                + "\" may mean any of "
                + String.join(", ", found.stream().map(Backfill::name).toList())
                + "; name the schema, too.");
  }

  /** The column with its table: {@code shop.orders.status}. */
  public String name() {
    return table + "." + column;
  }

  boolean fills(ObjectName otherTable, String otherColumn) {
    return table.equals(otherTable) && column.equals(otherColumn);
  }
}
