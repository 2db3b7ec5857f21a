package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.RowColumn;
import io.jmigrate.dialect.RowRules;
import io.jmigrate.dialect.SqlResource;
import io.jmigrate.dialect.ValueKind;
import io.jmigrate.schema.ObjectName;
import java.sql.Types;

/** Rows into H2, which takes texts for nearly everything. */
final class H2RowRules implements RowRules {
  private static final Dialect DIALECT = new H2Dialect();

  @Override
  public String columns() {
    return SqlResource.read(H2Dialect.class, "row_columns.sql");
  }

  @Override
  public ValueKind kind(String type) {
    return switch (type) {
      case "tinyint", "smallint", "integer", "bigint" -> ValueKind.INTEGER;
      case "numeric", "decimal", "decfloat" -> ValueKind.DECIMAL;
      case "real", "double precision", "float" -> ValueKind.FLOAT;
      case "boolean" -> ValueKind.BOOLEAN;
      case "date" -> ValueKind.DATE;
      case "timestamp" -> ValueKind.TIMESTAMP;
      case "timestamp with time zone" -> ValueKind.MOMENT;
      case "uuid" -> ValueKind.UUID;
      case "json" -> ValueKind.JSON;
      case "binary", "binary varying", "binary large object" -> ValueKind.BINARY;
      case "character", "character varying", "varchar_ignorecase", "character large object" ->
          ValueKind.TEXT;
      default -> ValueKind.OTHER;
    };
  }

  @Override
  public String parameter(RowColumn column) {
    return column.kind() == ValueKind.JSON ? "? FORMAT JSON" : "?";
  }

  @Override
  public int textType() {
    return Types.VARCHAR;
  }

  @Override
  public String overriding() {
    return " OVERRIDING SYSTEM VALUE";
  }

  @Override
  public Counting counting(ObjectName table, RowColumn column) {
    String quoted = DIALECT.quote(table);
    String name = DIALECT.quote(column.name());
    return new Counting(
        "ALTER TABLE "
            + quoted
            + " ALTER COLUMN "
            + name
            + " RESTART WITH (SELECT GREATEST(MAX("
            + name
            + ") + 1, (SELECT IDENTITY_BASE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = "
            + text(table.schema())
            + " AND TABLE_NAME = "
            + text(table.name())
            + " AND COLUMN_NAME = "
            + text(column.name())
            + ")) FROM "
            + quoted
            + ")",
        true);
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
