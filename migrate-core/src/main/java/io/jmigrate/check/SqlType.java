package io.jmigrate.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type in a database's words, as far as these are known.
 *
 * @param family null for a type of which nothing is known here
 * @param size bits, digits, characters or bytes
 * @param scale digits behind the point
 * @param labels of an enum
 */
record SqlType(
    String text, @Nullable Family family, boolean array, long size, int scale, Set<String> labels) {
  /** Types whose values are of one kind. */
  enum Family {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    FLOAT,
    TEXT,
    BYTES,
    DATE,
    TIME,
    /** Without a zone. */
    DATE_TIME,
    /** With a zone. */
    MOMENT,
    UUID,
    JSON,
    LABELS
  }

  private static final long ANY = Long.MAX_VALUE;
  private static final int MICROSECONDS = 6;

  /** What H2 calls a text without a bound. */
  private static final long AS_GOOD_AS_ANY = 1_000_000_000;

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9_]+(?: [a-z]+)*?) ?(?:\\((\\d+)(?:, ?(\\d+))?\\))?((?: [a-z]+)*)");

  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

  /** A family, and the size where none is said. */
  private record Known(Family family, long size) {}

  private static final Map<String, Known> WORDS =
      Map.ofEntries(
          Map.entry("boolean", new Known(Family.BOOLEAN, 1)),
          Map.entry("bool", new Known(Family.BOOLEAN, 1)),
          Map.entry("tinyint", new Known(Family.INTEGER, 8)),
          Map.entry("smallint", new Known(Family.INTEGER, 16)),
          Map.entry("int2", new Known(Family.INTEGER, 16)),
          Map.entry("mediumint", new Known(Family.INTEGER, 24)),
          Map.entry("int", new Known(Family.INTEGER, 32)),
          Map.entry("integer", new Known(Family.INTEGER, 32)),
          Map.entry("int4", new Known(Family.INTEGER, 32)),
          Map.entry("bigint", new Known(Family.INTEGER, 64)),
          Map.entry("int8", new Known(Family.INTEGER, 64)),
          Map.entry("numeric", new Known(Family.DECIMAL, ANY)),
          Map.entry("decimal", new Known(Family.DECIMAL, ANY)),
          Map.entry("real", new Known(Family.FLOAT, 24)),
          Map.entry("float", new Known(Family.FLOAT, 24)),
          Map.entry("float4", new Known(Family.FLOAT, 24)),
          Map.entry("float8", new Known(Family.FLOAT, 53)),
          Map.entry("double", new Known(Family.FLOAT, 53)),
          Map.entry("double precision", new Known(Family.FLOAT, 53)),
          Map.entry("character", new Known(Family.TEXT, 1)),
          Map.entry("char", new Known(Family.TEXT, 1)),
          Map.entry("character varying", new Known(Family.TEXT, ANY)),
          Map.entry("varchar", new Known(Family.TEXT, ANY)),
          Map.entry("varchar_ignorecase", new Known(Family.TEXT, ANY)),
          Map.entry("character large object", new Known(Family.TEXT, ANY)),
          Map.entry("citext", new Known(Family.TEXT, ANY)),
          Map.entry("text", new Known(Family.TEXT, ANY)),
          Map.entry("tinytext", new Known(Family.TEXT, 255)),
          Map.entry("mediumtext", new Known(Family.TEXT, 16_777_215)),
          Map.entry("longtext", new Known(Family.TEXT, ANY)),
          Map.entry("binary", new Known(Family.BYTES, 1)),
          Map.entry("varbinary", new Known(Family.BYTES, ANY)),
          Map.entry("binary varying", new Known(Family.BYTES, ANY)),
          Map.entry("binary large object", new Known(Family.BYTES, ANY)),
          Map.entry("bytea", new Known(Family.BYTES, ANY)),
          Map.entry("tinyblob", new Known(Family.BYTES, 255)),
          Map.entry("blob", new Known(Family.BYTES, 65_535)),
          Map.entry("mediumblob", new Known(Family.BYTES, 16_777_215)),
          Map.entry("longblob", new Known(Family.BYTES, ANY)),
          Map.entry("date", new Known(Family.DATE, 0)),
          Map.entry("time", new Known(Family.TIME, 0)),
          Map.entry("time without time zone", new Known(Family.TIME, MICROSECONDS)),
          Map.entry("datetime", new Known(Family.DATE_TIME, 0)),
          Map.entry("timestamp", new Known(Family.DATE_TIME, MICROSECONDS)),
          Map.entry("timestamp without time zone", new Known(Family.DATE_TIME, MICROSECONDS)),
          Map.entry("timestamp with time zone", new Known(Family.MOMENT, MICROSECONDS)),
          Map.entry("timestamptz", new Known(Family.MOMENT, MICROSECONDS)),
          Map.entry("uuid", new Known(Family.UUID, 0)),
          Map.entry("json", new Known(Family.JSON, 0)),
          Map.entry("jsonb", new Known(Family.JSON, 0)));

  static SqlType of(String written) {
    String text = written.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("enum(")) {
      return new SqlType(text, Family.LABELS, false, 0, 0, labelsIn(text));
    }
    boolean array = lower.endsWith("[]");
    Matcher form = FORM.matcher(array ? lower.substring(0, lower.length() - 2) : lower);
    if (!form.matches()) {
      return new SqlType(lower, null, array, 0, 0, Set.of());
    }
    String word = form.group(1) + form.group(4).replaceAll(" (unsigned|zerofill)", "");
    Known known = WORDS.get(word);
    if (known == null) {
      return new SqlType(lower, null, array, 0, 0, Set.of());
    }
    // The size of a MySQL integer is how wide it is shown.
    boolean said = form.group(2) != null && known.family() != Family.INTEGER;
    long length = said ? Long.parseLong(form.group(2)) : known.size();
    long size = length >= AS_GOOD_AS_ANY ? ANY : length;
    int scale = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
    boolean unbounded = known.family() == Family.DECIMAL && !said;
    return new SqlType(
        word + (said ? "(" + size + "," + scale + ")" : "") + (array ? "[]" : ""),
        known.family(),
        array,
        size,
        unbounded ? Integer.MAX_VALUE : scale,
        Set.of());
  }

  /** The texts in a piece of SQL. */
  static Set<String> labelsIn(String sql) {
    Set<String> labels = new HashSet<>();
    Matcher literal = LITERAL.matcher(sql);
    while (literal.find()) {
      labels.add(literal.group(1).replace("''", "'"));
    }
    return labels;
  }

  /** Whether values of {@code wanted} fit; where nothing is known of one of the two, they may. */
  boolean canHold(SqlType wanted) {
    if (family == null || wanted.family == null || text.equals(wanted.text)) {
      return true;
    }
    return array == wanted.array
        && (family == wanted.family ? holdsAsMany(wanted) : holdsOther(wanted));
  }

  private boolean holdsAsMany(SqlType wanted) {
    if (family == Family.DECIMAL) {
      return scale == Integer.MAX_VALUE
          || (scale >= wanted.scale && size - scale >= wanted.size - wanted.scale);
    }
    if (family == Family.LABELS) {
      return labels.containsAll(wanted.labels);
    }
    // On MySQL, whose longest text is another, a text has an end.
    return size >= wanted.size
        && !(text.equals("text") && wanted.text.matches("(medium|long)text"));
  }

  private boolean holdsOther(SqlType wanted) {
    return switch (Objects.requireNonNull(wanted.family)) {
      case INTEGER ->
          family == Family.FLOAT
              ? size >= wanted.size
              : family == Family.DECIMAL && (size == ANY || size - scale >= digits(wanted.size));
      case DECIMAL -> family == Family.INTEGER && wanted.scale == 0 && digits(size) > wanted.size;
      case BOOLEAN -> family == Family.INTEGER;
      case FLOAT -> family == Family.DECIMAL;
      case DATE -> family == Family.DATE_TIME || family == Family.MOMENT;
      case JSON -> family == Family.TEXT && size == ANY;
      case LABELS ->
          family == Family.TEXT && wanted.labels.stream().allMatch(label -> label.length() <= size);
      case TEXT ->
          family == Family.LABELS && !wanted.labels.isEmpty() && labels.containsAll(wanted.labels);
      default -> false;
    };
  }

  /** The same type, for values that are among these. */
  SqlType among(Set<String> values) {
    return new SqlType(text, family, array, size, scale, Set.copyOf(values));
  }

  /** How many decimal digits a whole number of so many bits may have. */
  private static int digits(long bits) {
    return (int) Math.ceil((bits - 1) * Math.log10(2));
  }
}
