package io.jmigrate.pull;

import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.model.ValueType;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which type of value a column's type stands for. The database itself says: a model with a
 * property of every type is made there and read back, so no table of types has to be kept.
 */
final class TypeProbe {
  private static final Pattern SIZES = Pattern.compile("\\((\\d+)(?:, ?(\\d+))?\\)");
  private static final Pattern FIRST_WORD = Pattern.compile("[a-z]+");
  private static final int LENGTH = 77;
  private static final int PRECISION = 17;
  private static final int SCALE = 5;
  private static final int FRACTION = 3;

  /** Values and how large they are; by the type's text, and by the text without its numbers. */
  private final Map<String, ValueType> exact = new HashMap<>();

  private final Map<String, ValueType> sized = new HashMap<>();
  private final Map<String, ValueType> arrays = new HashMap<>();

  /**
   * What a type stands for.
   *
   * @param array whether it is a list of such values
   * @param length in characters or bytes; null where the type says none
   * @param precision digits, of a second's fraction for times; null where the type says none
   */
  record Value(
      ValueType type,
      boolean array,
      @Nullable Integer length,
      @Nullable Integer precision,
      @Nullable Integer scale) {}

  /**
   * Learns.
   *
   * @param read what became of {@link #model}
   */
  TypeProbe(Schema read, ModelTypes types) {
    Table table = read.tables().values().iterator().next();
    List<ModelColumn> asked = model().columns();
    for (int i = 0; i < asked.size(); i++) {
      String type = table.columns().get(i).type().sql();
      boolean hasSize = asked.get(i).length() != null || asked.get(i).precision() != null;
      (hasSize ? sized : exact)
          .putIfAbsent(hasSize ? withoutSizes(type) : type, asked.get(i).type());
    }
    exact.forEach(
        (type, value) -> {
          String array = types.arrayOf(type);
          if (array != null) {
            arrays.put(array, value);
          }
        });
  }

  /** What a column's type stands for; null when no type of value has it. */
  @Nullable Value of(ColumnType columnType) {
    String type = columnType.sql();
    ValueType plain = exact.get(type);
    if (plain != null) {
      return new Value(plain, false, null, null, null);
    }
    ValueType element = arrays.get(type);
    if (element != null) {
      return new Value(element, true, null, null, null);
    }
    ValueType found = sized.get(withoutSizes(type));
    Matcher sizes = SIZES.matcher(type);
    if (found == null || !sizes.find()) {
      return null;
    }
    Integer first = Integer.valueOf(sizes.group(1));
    Integer second = sizes.group(2) == null ? null : Integer.valueOf(sizes.group(2));
    boolean length = found == ValueType.STRING || found == ValueType.BYTES;
    return new Value(found, false, length ? first : null, length ? null : first, second);
  }

  /** What a program would keep such values in, when the type has to be said in SQL. */
  static ValueType nearest(String type) {
    Matcher word = FIRST_WORD.matcher(type.toLowerCase(Locale.ROOT));
    boolean unsigned = type.toLowerCase(Locale.ROOT).contains("unsigned");
    return switch (word.lookingAt() ? word.group() : "") {
      case "decimal", "numeric", "decfloat" -> ValueType.DECIMAL;
      case "timestamp" -> type.contains("without") ? ValueType.LOCAL_DATE_TIME : ValueType.INSTANT;
      case "datetime" -> ValueType.LOCAL_DATE_TIME;
      case "tinyint", "year" -> ValueType.SHORT;
      case "smallint" -> unsigned ? ValueType.INT : ValueType.SHORT;
      case "mediumint" -> ValueType.INT;
      case "int", "integer" -> unsigned ? ValueType.LONG : ValueType.INT;
      case "bigint" -> ValueType.LONG;
      case "float", "real" -> ValueType.FLOAT;
      case "double" -> ValueType.DOUBLE;
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob" -> ValueType.BYTES;
      default -> ValueType.STRING;
    };
  }

  /** The model to make: each type as it is without a size, then those that have sizes with one. */
  static ModelFragment model() {
    List<ModelColumn> columns = new ArrayList<>();
    // One type may stand for several; the first is what a program would take.
    List<ValueType> types = new ArrayList<>(EnumSet.complementOf(EnumSet.of(ValueType.BYTE)));
    types.add(ValueType.BYTE);
    types.removeAll(EnumSet.of(ValueType.ENUM, ValueType.OTHER, ValueType.DURATION));
    for (ValueType type : types) {
      String name = type.name().toLowerCase(Locale.ROOT);
      columns.add(column(type, "plain_" + name, null, null, null));
      switch (type) {
        case STRING, BYTES -> columns.add(column(type, "sized_" + name, LENGTH, null, null));
        case DECIMAL -> columns.add(column(type, "sized_" + name, null, PRECISION, SCALE));
        case INSTANT, LOCAL_TIME, LOCAL_DATE_TIME ->
            columns.add(column(type, "sized_" + name, null, FRACTION, null));
        default -> {}
      }
    }
    return new ModelFragment(
        ModelFragment.FORMAT,
        "Probe",
        "probes",
        null,
        null,
        null,
        columns,
        List.of(),
        List.of(),
        List.of());
  }

  private static ModelColumn column(
      ValueType type,
      String name,
      @Nullable Integer length,
      @Nullable Integer precision,
      @Nullable Integer scale) {
    return new ModelColumn(
        name, name, null, type, false, length, precision, scale, null, null, true, false, false,
        null, null, null, null);
  }

  private static String withoutSizes(String type) {
    return Objects.requireNonNull(SIZES.matcher(type).replaceAll("()"));
  }
}
