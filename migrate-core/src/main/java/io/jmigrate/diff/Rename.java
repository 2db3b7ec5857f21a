package io.jmigrate.diff;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.Suggestions;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known to be called differently.
 *
 * @param table as it is called before
 * @param column as it is called before; null when the table itself is renamed
 * @param after the new name of the table (in the same namespace) or of the column
 */
public record Rename(ObjectName table, @Nullable String column, String after) {
  /**
   * Reads {@code users:people} for a table, {@code users.email:email_address} for a column; a
   * namespace may stand before the table, where its name alone would not be the only one. Capitals
   * and small letters count only where nothing is called as written.
   *
   * @param before where the old name is looked up
   * @throws JmigrateException (INVALID_CONFIGURATION) when it fits nothing, or more than one table
   */
  public static Rename parse(String text, Schema before) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0 || colon == text.length() - 1) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "\"" + text + "\" is no rename; write users:people or users.email:email_address.");
    }
    String old = text.substring(0, colon);
    String after = text.substring(colon + 1);
    int dot = old.lastIndexOf('.');
    List<ObjectName> tables = named(old, before);
    if (tables.isEmpty() && dot > 0) {
      List<ObjectName> owners = named(old.substring(0, dot), before);
      if (owners.size() == 1) {
        String typed = old.substring(dot + 1);
        String column = column(typed, before.requireTable(owners.get(0)));
        return new Rename(owners.get(0), column, spelt(after, typed, column));
      }
      tables = owners;
    }
    if (tables.size() == 1) {
      String typed = old.substring(old.length() - tables.get(0).name().length());
      return new Rename(tables.get(0), null, spelt(after, typed, tables.get(0).name()));
    }
    throw new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        tables.isEmpty()
            ? "The rename \""
                + text
                + "\" names no table of the schema before."
                + Suggestions.didYouMean(
                    old, before.tables().keySet().stream().map(ObjectName::toString).toList())
            : "The rename \"" + text + "\" may mean any of " + tables + "; name the schema, too.");
  }

  /** The way back; {@code tableAfter}: what the table is called by then. */
  public Rename turned(ObjectName tableAfter) {
    String before = column;
    return before == null
        ? new Rename(table.sibling(after), null, table.name())
        : new Rename(tableAfter, /* column= */ after, /* after= */ before);
  }

  private static List<ObjectName> named(String name, Schema schema) {
    List<ObjectName> exact =
        schema.tables().keySet().stream()
            .filter(table -> table.toString().equals(name) || table.name().equals(name))
            .toList();
    return !exact.isEmpty()
        ? exact
        : schema.tables().keySet().stream()
            .filter(
                table ->
                    table.toString().equalsIgnoreCase(name) || table.name().equalsIgnoreCase(name))
            .toList();
  }

  /** The column's name as the table has it; as typed where it has none. */
  private static String column(String typed, Table table) {
    return table.column(typed) != null
        ? typed
        : table.columns().stream()
            .map(Column::name)
            .filter(typed::equalsIgnoreCase)
            .findFirst()
            .orElse(typed);
  }

  /** A new name in capitals where the old one is, though typed without. */
  private static String spelt(String name, String typed, String meant) {
    return !typed.equals(meant) && meant.equals(meant.toUpperCase(Locale.ROOT))
        ? name.toUpperCase(Locale.ROOT)
        : name;
  }

  /** As {@code --rename} takes it: {@code users.email:email_address}. */
  @Override
  public String toString() {
    return (column == null ? table.toString() : table + "." + column) + ":" + after;
  }
}
