package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.ObjectName;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes columns as CREATE TABLE and ADD COLUMN take them. */
final class PostgresColumns {
  private static final String STORAGE = "STORAGE";

  /** Types of varying length that the server keeps in the row as long as it can. */
  private static final Pattern IN_THE_ROW = Pattern.compile("(numeric|inet|cidr)(\\(.*\\))?");

  private PostgresColumns() {}

  /** What stands behind the column's name. */
  static String definition(ObjectName table, Column column) {
    StringBuilder text = new StringBuilder(type(column));
    Generated generated = column.generated();
    Identity identity = column.identity();
    if (generated != null) {
      text.append(" GENERATED ALWAYS AS (").append(generated.expression());
      text.append(generated.stored() ? ") STORED" : ") VIRTUAL");
    }
    if (identity != null) {
      text.append(" ").append(identity(table, column, identity));
    }
    if (!column.nullable() && column.options().get(ColumnRows.NOT_NULL_NOT_VALID) == null) {
      text.append(notNull(table, column));
    }
    if (column.defaultExpression() != null) {
      text.append(" DEFAULT ").append(defaultValue(column, column.defaultExpression()));
    }
    return text.toString();
  }

  /** {@code varchar(10) COLLATE "C"}. */
  static String type(Column column) {
    String collation = column.collation();
    return PostgresExpressions.type(column.type().sql())
        + (collation == null ? "" : " COLLATE " + collation);
  }

  static String defaultValue(Column column, String expression) {
    return PostgresExpressions.defaultValue(expression, column.type().sql());
  }

  /** {@code GENERATED ALWAYS AS IDENTITY (START WITH 10)}. */
  static String identity(ObjectName table, Column column, Identity identity) {
    String name = column.options().get(ColumnRows.SEQUENCE);
    String numbers =
        identity.numbers() == null
            ? ""
            : PostgresSequences.options(identity.numbers(), column.type().sql());
    if (name != null && !name.equals(ChosenNames.of(table.name(), column.name(), "seq"))) {
      numbers = "SEQUENCE NAME " + PostgresNames.sql(table.sibling(name)) + space(numbers);
    }
    return "GENERATED "
        + kind(identity)
        + " AS IDENTITY"
        + (numbers.isEmpty() ? "" : " (" + numbers + ")");
  }

  static String kind(Identity identity) {
    return identity.kind() == Identity.Kind.ALWAYS ? "ALWAYS" : "BY DEFAULT";
  }

  static String notNull(ObjectName table, Column column) {
    String name = givenName(table, column);
    boolean local = column.options().containsKey(ColumnRows.NOT_NULL_NO_INHERIT);
    if (column.identity() != null && name == null && !local) {
      // An identity column never holds nulls.
      return "";
    }
    return (name == null ? "" : " CONSTRAINT " + PostgresNames.sql(name))
        + " NOT NULL"
        + (local ? " NO INHERIT" : "");
  }

  /** The name of the NOT NULL constraint where the server would choose another. */
  static @Nullable String givenName(ObjectName table, Column column) {
    String name = column.options().get(ColumnRows.NOT_NULL);
    return name == null || name.equals(ChosenNames.of(table.name(), column.name(), "not_null"))
        ? null
        : name;
  }

  /**
   * What has to be said of a new column in statements of their own.
   *
   * @param made the options that it has already
   */
  static void extras(TableStatements out, Column column, SortedMap<String, String> made) {
    String name = PostgresNames.sql(column.name());
    if (!column.nullable() && column.options().containsKey(ColumnRows.NOT_NULL_NOT_VALID)) {
      out.action(
          "ADD CONSTRAINT "
              + PostgresNames.sql(column.options().getOrDefault(ColumnRows.NOT_NULL, ""))
              + " NOT NULL "
              + name
              + " NOT VALID");
    }
    options(out, column, made);
    if (column.comment() != null) {
      comment(out, column);
    }
  }

  /** Settings of how a column is stored and looked at. */
  static void options(TableStatements out, Column column, SortedMap<String, String> before) {
    String name = PostgresNames.sql(column.name());
    SortedMap<String, String> after = column.options();
    String storage = after.get(STORAGE);
    if (!Objects.equals(storage, before.get(STORAGE))) {
      // SET STORAGE DEFAULT is known since version 16 only.
      String usual = IN_THE_ROW.matcher(column.type().sql()).matches() ? "MAIN" : "EXTENDED";
      out.action("ALTER COLUMN " + name + " SET STORAGE " + (storage == null ? usual : storage));
    }
    setting(out, name, "COMPRESSION", "DEFAULT", before, after);
    setting(out, name, "STATISTICS", "-1", before, after);
    List<String> changes =
        PostgresOptions.changes(PostgresIndexes.lower(before), PostgresIndexes.lower(after));
    changes.forEach(change -> out.action("ALTER COLUMN " + name + " " + change));
  }

  private static void setting(
      TableStatements out,
      String name,
      String option,
      String none,
      SortedMap<String, String> before,
      SortedMap<String, String> after) {
    String wanted = after.getOrDefault(option, none);
    if (!wanted.equals(before.getOrDefault(option, none))) {
      out.action("ALTER COLUMN " + name + " SET " + option + " " + wanted);
    }
  }

  static void comment(TableStatements out, Column column) {
    out.statement(
        PostgresComments.on(
            "COLUMN " + out.table() + "." + PostgresNames.sql(column.name()), column.comment()));
  }

  private static String space(String text) {
    return text.isEmpty() ? "" : " " + text;
  }
}
