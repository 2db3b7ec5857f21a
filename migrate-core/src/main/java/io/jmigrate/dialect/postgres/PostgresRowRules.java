package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.RowColumn;
import io.jmigrate.dialect.RowRules;
import io.jmigrate.dialect.SqlResource;
import io.jmigrate.dialect.ValueKind;
import io.jmigrate.schema.ObjectName;
import java.sql.Types;

/** Rows into PostgreSQL, which takes a text of unknown type for any column's. */
final class PostgresRowRules implements RowRules {
  @Override
  public String columns() {
    return SqlResource.read(PostgresDialect.class, "row_columns.sql");
  }

  @Override
  public ValueKind kind(String type) {
    if (type.endsWith("[]")) {
      return ValueKind.ARRAY;
    }
    return switch (type.replaceFirst("\\(.*?\\)", "")) {
      case "smallint", "integer", "bigint" -> ValueKind.INTEGER;
      case "numeric" -> ValueKind.DECIMAL;
      case "real", "double precision" -> ValueKind.FLOAT;
      case "boolean" -> ValueKind.BOOLEAN;
      case "date" -> ValueKind.DATE;
      case "timestamp without time zone" -> ValueKind.TIMESTAMP;
      case "timestamp with time zone" -> ValueKind.MOMENT;
      case "uuid" -> ValueKind.UUID;
      case "json", "jsonb" -> ValueKind.JSON;
      case "bytea" -> ValueKind.BINARY;
      case "text", "character varying", "character" -> ValueKind.TEXT;
      default -> ValueKind.OTHER;
    };
  }

  @Override
  public String parameter(RowColumn column) {
    return column.kind() == ValueKind.ARRAY
        ? "(SELECT CASE WHEN j IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(j)) END"
            + " FROM (SELECT CAST(? AS jsonb)) AS list(j))::"
            + column.type()
        : "?";
  }

  @Override
  public int textType() {
    return Types.OTHER;
  }

  @Override
  public String overriding() {
    return " OVERRIDING SYSTEM VALUE";
  }

  @Override
  public Counting counting(ObjectName table, RowColumn column) {
    String quoted =
        PostgresDatabases.quote(table.schema()) + "." + PostgresDatabases.quote(table.name());
    String sequence = "pg_get_serial_sequence(" + text(quoted) + ", " + text(column.name()) + ")";
    return new Counting(
        "SELECT setval("
            + sequence
            + ", highest) FROM (SELECT MAX("
            + PostgresDatabases.quote(column.name())
            + ")::bigint AS highest FROM "
            + quoted
            + ") AS loaded WHERE highest > COALESCE((SELECT last_value FROM pg_sequences"
            + " WHERE format('%I.%I', schemaname, sequencename) = "
            + sequence
            + "), 0)",
        false);
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
