package io.jmigrate.dialect.mysql;

import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelTraits;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.schema.ForeignKey.Action;
import io.jmigrate.schema.Identity;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What models become on MySQL, and for the most part on MariaDB. */
public class MysqlModelTypes implements ModelTypes {
  /** In characters of four bytes each. */
  private static final int LONGEST_VARCHAR = 16_383;

  private static final int LONGEST_VARBINARY = 65_535;

  private static final ModelTraits TRAITS =
      new ModelTraits(
          "MySQL",
          64,
          "PRIMARY",
          Identity.Kind.AUTO_INCREMENT,
          false,
          false,
          true,
          false,
          true,
          Action.NO_ACTION,
          false,
          true);

  private static final Pattern LITERAL =
      Pattern.compile(
          "'(?:[^'\\\\]|''|\\\\.)*'|[+-]?\\d+(?:\\.\\d+)?|TRUE|FALSE|NULL",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern NOW =
      Pattern.compile(
          "(?:CURRENT_TIMESTAMP|NOW|LOCALTIME|LOCALTIMESTAMP)(?:\\(\\))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MOMENT = Pattern.compile("(?:datetime|timestamp)(\\(\\d\\))?");

  /** Types whose defaults are expressions, even where one is a literal. */
  private static final Pattern LARGE = Pattern.compile(".*(?:text|blob|json)");

  @Override
  public ModelTraits traits() {
    return TRAITS;
  }

  @Override
  public String quoted(String name) {
    return MysqlDatabases.quoted(name);
  }

  @Override
  public String type(ModelColumn column) {
    return switch (column.type()) {
      case BOOLEAN -> "tinyint(1)";
      case BYTE -> "tinyint";
      case SHORT -> "smallint";
      case INT -> "int";
      case LONG, DURATION -> "bigint";
      // A float is shown with six digits only, and a char(1) loses a space.
      case FLOAT, DOUBLE -> "double";
      case CHAR -> "varchar(1)";
      case STRING -> varchar(column.characters());
      case TEXT -> "longtext";
      case DECIMAL, BIG_INTEGER -> "decimal" + column.digits();
      case UUID -> "binary(16)";
      case INSTANT, OFFSET_DATE_TIME, LOCAL_DATE_TIME -> "datetime" + fraction(column);
      case LOCAL_DATE -> "date";
      case LOCAL_TIME -> "time" + fraction(column);
      case BYTES -> bytes(column);
      case JSON -> "json";
      case ENUM -> enumeration(Objects.requireNonNull(column.constants()));
      case OTHER -> throw new IllegalArgumentException(column.property());
    };
  }

  @Override
  public String defaultValue(String expression, String type) {
    Matcher moment = MOMENT.matcher(type);
    if (moment.matches() && NOW.matcher(expression).matches()) {
      String fraction = moment.group(1);
      return "CURRENT_TIMESTAMP" + (fraction == null ? "" : fraction);
    }
    boolean plain = LITERAL.matcher(expression).matches() && !LARGE.matcher(type).matches();
    return plain || CatalogText.isCurrentTime(expression)
        ? expression
        : CatalogText.inParentheses(expression);
  }

  private static String varchar(int characters) {
    return characters > LONGEST_VARCHAR ? "longtext" : "varchar(" + characters + ")";
  }

  /** To the microsecond, as elsewhere; unsaid it would be the second. */
  private static String fraction(ModelColumn column) {
    Integer digits = column.precision();
    return digits == null ? "(6)" : digits == 0 ? "" : "(" + digits + ")";
  }

  private static String bytes(ModelColumn column) {
    Integer length = column.length();
    return length == null || length > LONGEST_VARBINARY ? "longblob" : "varbinary(" + length + ")";
  }

  private static String enumeration(EnumConstants constants) {
    return switch (constants.storage()) {
      case ORDINAL -> "smallint";
      case NAME -> "varchar(" + constants.longest() + ")";
      case NATIVE -> "enum(" + constants.quoted() + ")";
    };
  }
}
