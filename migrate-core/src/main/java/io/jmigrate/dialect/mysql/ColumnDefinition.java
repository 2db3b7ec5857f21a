package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Generated;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a column in full: what MODIFY does not repeat is lost. */
final class ColumnDefinition {
  private static final Pattern NUMERIC_TYPE =
      Pattern.compile("(tiny|small|medium|big)?int\\b.*|decimal\\b.*|float\\b.*|double\\b.*");
  private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");

  private final MysqlFlavour flavour;
  private final @Nullable String tableCollation;

  /** {@code tableCollation}: of the table as it will be; null when nobody said. */
  ColumnDefinition(MysqlFlavour flavour, @Nullable String tableCollation) {
    this.flavour = flavour;
    this.tableCollation = tableCollation;
  }

  /** Name, type and all attributes. */
  String of(Column column) {
    StringBuilder sql = new StringBuilder(CatalogText.quoted(column.name()));
    boolean json = isJson(column);
    sql.append(' ').append(json ? "json" : column.type().sql());
    if (!json) {
      collation(sql, column);
    }
    Generated generated = column.generated();
    if (generated != null) {
      sql.append(" GENERATED ALWAYS AS ")
          .append(CatalogText.inParentheses(generated.expression()))
          .append(generated.stored() ? " STORED" : " VIRTUAL");
    }
    if (!column.nullable()) {
      sql.append(" NOT NULL");
    } else if (generated == null && column.type().sql().startsWith("timestamp")) {
      sql.append(" NULL");
    }
    option(sql, column, Option.SRID, " SRID ");
    if (column.options().containsKey(Option.VISIBILITY)) {
      sql.append(" INVISIBLE");
    }
    if (column.defaultExpression() != null) {
      sql.append(" DEFAULT ").append(defaultExpression(column, column.defaultExpression()));
    }
    option(sql, column, Option.ON_UPDATE, " ON UPDATE ");
    if (column.identity() != null) {
      sql.append(" AUTO_INCREMENT");
    }
    if (column.comment() != null) {
      sql.append(" COMMENT ").append(CatalogText.literal(column.comment()));
    }
    String check = json ? null : column.options().get(Option.CHECK);
    if (check != null) {
      sql.append(" CHECK ").append(CatalogText.inParentheses(check));
    }
    return sql.toString();
  }

  private void collation(StringBuilder sql, Column column) {
    String collation = column.collation();
    boolean written = column.options().containsKey(Option.WRITTEN_COLLATION);
    if (collation == null || (collation.equals(tableCollation) && !written)) {
      return;
    }
    String charset = CatalogText.charset(collation);
    if (tableCollation == null || !charset.equals(CatalogText.charset(tableCollation))) {
      sql.append(" CHARACTER SET ").append(charset);
    }
    sql.append(" COLLATE ").append(collation);
  }

  /** MariaDB's JSON is a text with a check, and is best called by its name. */
  private boolean isJson(Column column) {
    return flavour.columnChecks()
        && column.type().sql().equals("longtext")
        && "utf8mb4_bin".equals(column.collation())
        && ("json_valid(" + CatalogText.quoted(column.name()) + ")")
            .equals(column.options().get(Option.CHECK));
  }

  private static String defaultExpression(Column column, String expression) {
    return NUMERIC_TYPE.matcher(column.type().sql()).matches()
        ? NUMBER.matcher(expression).replaceFirst("$1")
        : expression;
  }

  private static void option(StringBuilder sql, Column column, String name, String words) {
    String value = column.options().get(name);
    if (value != null) {
      sql.append(words).append(value);
    }
  }
}
