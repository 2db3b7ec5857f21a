package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.RowColumn;
import io.jmigrate.dialect.RowRules;
import io.jmigrate.dialect.SqlResource;
import io.jmigrate.dialect.ValueKind;
import java.sql.Types;

/** Rows into MySQL and MariaDB, which count on behind explicit values by themselves. */
public final class MysqlRowRules implements RowRules {
  /** A moment is sent as UTC; the column keeps it in the session's zone. */
  private static final String MOMENT =
      "(SELECT IF(v LIKE '%Z', CONVERT_TZ(LEFT(v, CHAR_LENGTH(v) - 1), '+00:00',"
          + " @@session.time_zone), v) FROM (SELECT ? AS v) AS moment)";

  private final Class<? extends Dialect> owner;

  /** The rules of the dialect beside whose class the query for columns lies. */
  public MysqlRowRules(Class<? extends Dialect> owner) {
    this.owner = owner;
  }

  @Override
  public String columns() {
    return SqlResource.read(owner, "row_columns.sql");
  }

  @Override
  public ValueKind kind(String type) {
    if (type.startsWith("tinyint(1)")) {
      return ValueKind.BOOLEAN;
    }
    return switch (type.replaceFirst("[( ].*", "")) {
      case "tinyint", "smallint", "mediumint", "int", "bigint" -> ValueKind.INTEGER;
      case "decimal" -> ValueKind.DECIMAL;
      case "float", "double" -> ValueKind.FLOAT;
      case "bit" -> type.equals("bit(1)") ? ValueKind.BOOLEAN : ValueKind.INTEGER;
      case "date" -> ValueKind.DATE;
      case "datetime" -> ValueKind.TIMESTAMP;
      case "timestamp" -> ValueKind.MOMENT;
      case "uuid" -> ValueKind.UUID;
      case "json" -> ValueKind.JSON;
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> ValueKind.BINARY;
      case "char", "varchar", "tinytext", "text", "mediumtext", "longtext" -> ValueKind.TEXT;
      default -> ValueKind.OTHER;
    };
  }

  @Override
  public String parameter(RowColumn column) {
    if (column.kind() == ValueKind.MOMENT) {
      return MOMENT;
    }
    boolean number = column.kind() == ValueKind.BOOLEAN || column.type().startsWith("bit");
    return number ? "CAST(? AS SIGNED)" : "?";
  }

  @Override
  public int textType() {
    return Types.VARCHAR;
  }

  @Override
  public String truth(boolean value) {
    return value ? "1" : "0";
  }

  @Override
  public String literal(RowColumn column, String text) {
    return RowRules.super.literal(column, text).replace("\\", "\\\\");
  }
}
