package io.jmigrate.cli.model;

import io.jmigrate.cli.config.Suggestion;
import io.jmigrate.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names of types that {@code --attributes} knows: Sequelize's, Java's and SQL's. */
final class AttributeType {
  private static final Map<String, ValueType> NAMES = new LinkedHashMap<>();

  static {
    put(ValueType.STRING, "string", "varchar");
    put(ValueType.TEXT, "text");
    put(ValueType.CHAR, "char");
    put(ValueType.BYTE, "tinyint", "byte");
    put(ValueType.SHORT, "smallint", "short");
    put(ValueType.INT, "integer", "int", "mediumint");
    put(ValueType.LONG, "bigint", "long");
    put(ValueType.FLOAT, "float", "real");
    put(ValueType.DOUBLE, "double");
    put(ValueType.DECIMAL, "decimal", "numeric", "bigdecimal");
    put(ValueType.BIG_INTEGER, "biginteger");
    put(ValueType.BOOLEAN, "boolean", "bool");
    put(ValueType.INSTANT, "date", "datetime", "timestamp", "instant");
    put(ValueType.OFFSET_DATE_TIME, "offsetdatetime");
    put(ValueType.LOCAL_DATE_TIME, "localdatetime");
    put(ValueType.LOCAL_DATE, "dateonly", "localdate");
    put(ValueType.LOCAL_TIME, "time", "localtime");
    put(ValueType.DURATION, "duration");
    put(ValueType.UUID, "uuid");
    put(ValueType.JSON, "json", "jsonb");
    put(ValueType.BYTES, "blob", "bytes");
    put(ValueType.ENUM, "enum");
  }

  private AttributeType() {}

  private static void put(ValueType type, String... names) {
    for (String name : names) {
      NAMES.put(name, type);
    }
  }

  /**
   * The type of a name in any case.
   *
   * @throws UnreadableAttributeException when there is none, with the one that was probably meant
   */
  static ValueType of(String name) {
    ValueType type = NAMES.get(name.toLowerCase(Locale.ROOT));
    if (type == null) {
      throw new UnreadableAttributeException(
          "Unknown type '" + name + "'" + Suggestion.of(name, NAMES.keySet()));
    }
    return type;
  }
}
