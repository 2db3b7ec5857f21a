package io.jmigrate.cli.model;

import io.jmigrate.model.ValueType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Reads what attributes have in brackets: sizes, the values of an enum, defaults. */
final class AttributeArguments {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SIZES = Pattern.compile("\\d{1,9}(\\s*,\\s*\\d{1,9})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int MICROSECOND = 6;

  private AttributeArguments() {}

  /** {@code 50}, or {@code 10, 2}: as many as the type takes. */
  static List<Integer> sizes(ValueType type, String name, String argument) {
    if (!SIZES.matcher(argument.strip()).matches()) {
      throw wrongSize(name, argument);
    }
    List<Integer> sizes = COMMA.splitAsStream(argument.strip()).map(Integer::valueOf).toList();
    int first = sizes.get(0);
    boolean right =
        switch (type) {
          case STRING, BYTES, BIG_INTEGER -> sizes.size() == 1 && first >= 1;
          case DECIMAL ->
              first >= 1
                  && (sizes.size() == 1
                      || (sizes.size() == 2 && sizes.get(1) >= 0 && sizes.get(1) <= first));
          case INSTANT, OFFSET_DATE_TIME, LOCAL_DATE_TIME, LOCAL_TIME ->
              sizes.size() == 1 && first >= 0 && first <= MICROSECOND;
          default ->
              throw new UnreadableAttributeException(
                  name + " takes no size; string(50), decimal(10,2) and time(3) do");
        };
    if (!right) {
      throw wrongSize(name, argument);
    }
    return sizes;
  }

  private static UnreadableAttributeException wrongSize(String name, String argument) {
    return new UnreadableAttributeException(
        "'"
            + argument
            + "' is no size of "
            + name
            + "; write string(50), decimal(10,2) or time(3)");
  }

  /** The values of an enum. */
  static List<String> labels(String argument) {
    List<String> labels = Arrays.asList(COMMA.split(argument.strip(), -1));
    Set<String> seen = new HashSet<>();
    for (String label : labels) {
      if (!SourceVersion.isName(label) || label.indexOf('.') >= 0) {
        throw new UnreadableAttributeException("'" + label + "' is no name of a Java constant");
      }
      if (!seen.add(label)) {
        throw new UnreadableAttributeException("'" + label + "' is there twice");
      }
    }
    return labels;
  }

  /** A default as SQL: text gets its quotes, what is no value of the type is refused. */
  static String defaultExpression(Attribute attribute, String value) {
    String text = value.strip();
    return switch (attribute.type) {
      case STRING, TEXT, CHAR -> quoted(text);
      case ENUM -> {
        String label = text.replaceAll("^'(.*)'$", "$1");
        if (!attribute.labels().contains(label)) {
          throw new UnreadableAttributeException(
              "default '" + label + "' is none of " + String.join(", ", attribute.labels()));
        }
        yield quoted(label);
      }
      case BYTE -> plain(text, isWhole(text, Byte.SIZE), "tinyint");
      case SHORT -> plain(text, isWhole(text, Short.SIZE), "smallint");
      case INT -> plain(text, isWhole(text, Integer.SIZE), "integer");
      case LONG, DURATION -> plain(text, isWhole(text, Long.SIZE), "bigint");
      case FLOAT, DOUBLE, DECIMAL, BIG_INTEGER ->
          plain(text, NUMBER.matcher(text).matches(), "number");
      case BOOLEAN -> plain(text, text.matches("(?i)true|false"), "boolean");
      default -> plain(text, !text.isEmpty(), "SQL");
    };
  }

  private static boolean isWhole(String text, int bits) {
    return WHOLE.matcher(text).matches() && new BigInteger(text).bitLength() < bits;
  }

  private static String plain(String text, boolean right, String kind) {
    if (!right) {
      throw new UnreadableAttributeException("default '" + text + "' is no " + kind);
    }
    return text;
  }

  private static String quoted(String text) {
    boolean has = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
    return has ? text : "'" + text.replace("'", "''") + "'";
  }
}
