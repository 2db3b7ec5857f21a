package io.jmigrate.cli.output;

import io.jmigrate.diff.Rename;
import io.jmigrate.plan.MissingValue;
import io.jmigrate.schema.ObjectName;
import java.util.Locale;

/** How options name tables and columns. */
public enum SpokenNames {
  /** With the schema, in the case that the database has: {@code PUBLIC.ORDERS.STATUS}. */
  OF_ONE_DATABASE,
  /**
   * So that all databases understand it: without the schema, and in small letters what one has in
   * capitals: {@code orders.status}.
   */
  OF_SEVERAL_DATABASES;

  /** As {@code --rename} takes it. */
  public String of(Rename rename) {
    if (this == OF_ONE_DATABASE) {
      return rename.toString();
    }
    String old = local(rename.table());
    String column = rename.column();
    return (column == null ? old : old + "." + folded(column)) + ":" + folded(rename.after());
  }

  /** As {@code --backfill} takes it. */
  public String of(MissingValue value) {
    return this == OF_ONE_DATABASE
        ? value.name()
        : local(value.table()) + "." + folded(value.column());
  }

  private static String local(ObjectName table) {
    return folded(table.name());
  }

  private static String folded(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
  }
}
