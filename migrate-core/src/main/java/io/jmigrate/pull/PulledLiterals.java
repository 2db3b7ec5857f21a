package io.jmigrate.pull;

import io.jmigrate.model.ValueType;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes literals as people do: {@code 'new'} for {@code 'new'::character varying}. */
final class PulledLiterals {
  private static final Pattern CAST = Pattern.compile("('(?:[^']|'')*')::(.+)");
  private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");
  private static final Pattern SIZES = Pattern.compile("\\([\\d, ]+\\)");
  private static final Set<ValueType> NUMBERS =
      EnumSet.of(
          ValueType.BOOLEAN,
          ValueType.BYTE,
          ValueType.SHORT,
          ValueType.INT,
          ValueType.LONG,
          ValueType.FLOAT,
          ValueType.DOUBLE,
          ValueType.DECIMAL,
          ValueType.BIG_INTEGER);

  private PulledLiterals() {}

  /**
   * The default of a column, which means the same there.
   *
   * @param sqlType of the column
   * @param type of its values
   */
  static @Nullable String plain(@Nullable String expression, String sqlType, ValueType type) {
    if (expression == null) {
      return null;
    }
    if (expression.equals("current_timestamp()")) {
      return "CURRENT_TIMESTAMP";
    }
    Matcher cast = CAST.matcher(expression);
    boolean same = cast.matches() && unsized(cast.group(2)).equals(unsized(sqlType));
    String literal = same ? Objects.requireNonNull(cast.group(1)) : expression;
    Matcher number = NUMBER.matcher(literal);
    return NUMBERS.contains(type) && number.matches() ? number.group(1) : literal;
  }

  private static String unsized(String type) {
    return SIZES.matcher(type).replaceAll("");
  }
}
