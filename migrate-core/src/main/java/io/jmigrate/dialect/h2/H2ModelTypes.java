package io.jmigrate.dialect.h2;

import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelTraits;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.schema.ForeignKey.Action;
import io.jmigrate.schema.Identity;
import java.util.Locale;
import java.util.Objects;

/** What models become on H2. */
final class H2ModelTypes implements ModelTypes {
  private static final int LONGEST_VARYING = 1_048_576;

  private static final ModelTraits TRAITS =
      new ModelTraits(
          "H2",
          256,
          null,
          Identity.Kind.BY_DEFAULT,
          true,
          false,
          false,
          false,
          true,
          Action.NO_ACTION,
          true,
          true);

  @Override
  public ModelTraits traits() {
    return TRAITS;
  }

  /** In upper case where H2 makes it so: a script may then leave the quotes out. */
  @Override
  public String name(String written, String namespace) {
    boolean folds = namespace.equals("PUBLIC") && written.equals(written.toLowerCase(Locale.ROOT));
    return folds ? written.toUpperCase(Locale.ROOT) : written;
  }

  @Override
  public String quoted(String name) {
    return H2Text.name(name);
  }

  @Override
  public String type(ModelColumn column) {
    return switch (column.type()) {
      case BOOLEAN -> "BOOLEAN";
      case BYTE -> "TINYINT";
      case SHORT -> "SMALLINT";
      case INT -> "INTEGER";
      case LONG, DURATION -> "BIGINT";
      case FLOAT -> "REAL";
      case DOUBLE -> "DOUBLE PRECISION";
      case CHAR -> "CHARACTER(1)";
      case STRING -> varying("CHARACTER", column.characters());
      case TEXT -> "CHARACTER LARGE OBJECT";
      case DECIMAL, BIG_INTEGER -> "NUMERIC" + column.digits();
      case UUID -> "UUID";
      case INSTANT, OFFSET_DATE_TIME -> "TIMESTAMP" + fraction(column, "") + " WITH TIME ZONE";
      case LOCAL_DATE -> "DATE";
      case LOCAL_TIME -> "TIME" + fraction(column, "(6)");
      case LOCAL_DATE_TIME -> "TIMESTAMP" + fraction(column, "");
      case BYTES ->
          column.length() == null ? "BINARY LARGE OBJECT" : varying("BINARY", column.length());
      case JSON -> "JSON";
      case ENUM -> enumeration(Objects.requireNonNull(column.constants()));
      case OTHER -> throw new IllegalArgumentException(column.property());
    };
  }

  @Override
  public String arrayOf(String elementType) {
    return elementType + " ARRAY";
  }

  /** A string becomes a document; H2 itself would take it for a document that is a string. */
  @Override
  public String defaultValue(String expression, String type) {
    return type.equals("JSON") && expression.startsWith("'") ? "JSON " + expression : expression;
  }

  private static String varying(String kind, int length) {
    return length > LONGEST_VARYING ? kind + " LARGE OBJECT" : kind + " VARYING(" + length + ")";
  }

  private static String fraction(ModelColumn column, String usual) {
    return column.precision() == null ? usual : "(" + column.precision() + ")";
  }

  private static String enumeration(EnumConstants constants) {
    return switch (constants.storage()) {
      case ORDINAL -> "SMALLINT";
      case NAME -> "CHARACTER VARYING(" + constants.longest() + ")";
      case NATIVE -> "ENUM(" + constants.quoted() + ")";
    };
  }
}
