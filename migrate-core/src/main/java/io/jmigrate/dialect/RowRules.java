package io.jmigrate.dialect;

import io.jmigrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** How rows are put into a table of which only the catalog is known. */
public interface RowRules {
  /**
   * A query for the columns of a table, in order: schema, table, engine (null for one with
   * transactions), name, type, generated, counted, key. Its parameters are the table's name, of
   * which the case does not count, and twice its schema, empty for those the session sees.
   */
  String columns();

  /** What a column of a type, as {@link #columns} gives it in lower case, takes. */
  ValueKind kind(String type);

  /** What stands for a column's value in an INSERT; has one parameter. */
  default String parameter(RowColumn column) {
    return "?";
  }

  /** The {@link java.sql.Types type} that a value's text is sent as. */
  int textType();

  /** A BOOLEAN column's value, as text. */
  default String truth(boolean value) {
    return Boolean.toString(value);
  }

  /** A value as it stands in a statement. */
  default String literal(RowColumn column, String text) {
    boolean number = column.kind() == ValueKind.INTEGER || column.kind() == ValueKind.DECIMAL;
    return number ? text : "'" + text.replace("'", "''") + "'";
  }

  /** What an INSERT says before VALUES that bring a counted column's value; may be empty. */
  default String overriding() {
    return "";
  }

  /**
   * How a column goes on counting behind its highest value, and never before where it was; null
   * where it does so by itself.
   */
  default @Nullable Counting counting(ObjectName table, RowColumn column) {
    return null;
  }

  /**
   * How a column goes on counting.
   *
   * @param commits whether the statement ends the transaction, so that it has to come after it
   */
  record Counting(String statement, boolean commits) {}
}
