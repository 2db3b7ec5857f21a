package io.jmigrate.dialect.postgres;

import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelTraits;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.schema.ForeignKey.Action;
import io.jmigrate.schema.Identity;
import java.util.Objects;
import java.util.Set;

/** What models become on PostgreSQL. */
final class PostgresModelTypes implements ModelTypes {
  private static final int LONGEST_VARCHAR = 10_485_760;

  private static final ModelTraits TRAITS =
      new ModelTraits(
          "PostgreSQL",
          63,
          null,
          Identity.Kind.BY_DEFAULT,
          true,
          true,
          true,
          true,
          true,
          Action.NO_ACTION,
          true,
          false);

  @Override
  public ModelTraits traits() {
    return TRAITS;
  }

  @Override
  public Set<String> unspoken() {
    return Set.of(ColumnRows.NOT_NULL);
  }

  @Override
  public String quoted(String name) {
    return PostgresNames.sql(name);
  }

  @Override
  public String type(ModelColumn column) {
    return switch (column.type()) {
      case BOOLEAN -> "boolean";
      case BYTE, SHORT -> "smallint";
      case INT -> "integer";
      case LONG, DURATION -> "bigint";
      case FLOAT -> "real";
      case DOUBLE -> "double precision";
      case CHAR -> "character(1)";
      case STRING -> varchar(column.characters());
      case TEXT -> "text";
      case DECIMAL, BIG_INTEGER -> "numeric" + column.digits();
      case UUID -> "uuid";
      case INSTANT, OFFSET_DATE_TIME -> "timestamp" + fraction(column) + " with time zone";
      case LOCAL_DATE -> "date";
      case LOCAL_TIME -> "time" + fraction(column) + " without time zone";
      case LOCAL_DATE_TIME -> "timestamp" + fraction(column) + " without time zone";
      case BYTES -> "bytea";
      case JSON -> "jsonb";
      case ENUM -> enumeration(Objects.requireNonNull(column.constants()));
      case OTHER -> throw new IllegalArgumentException(column.property());
    };
  }

  @Override
  public String arrayOf(String elementType) {
    return elementType + "[]";
  }

  @Override
  public String notLonger(String column, int bytes) {
    return "octet_length(" + column + ") <= " + bytes;
  }

  @Override
  public String allAmong(String column, String labels) {
    return column + " <@ ARRAY[" + labels + "]::varchar[]";
  }

  private static String varchar(int characters) {
    return characters > LONGEST_VARCHAR ? "text" : "character varying(" + characters + ")";
  }

  private static String fraction(ModelColumn column) {
    return column.precision() == null ? "" : "(" + column.precision() + ")";
  }

  private static String enumeration(EnumConstants constants) {
    return constants.storage() == EnumConstants.Storage.ORDINAL
        ? "smallint"
        : "character varying(" + constants.longest() + ")";
  }
}
