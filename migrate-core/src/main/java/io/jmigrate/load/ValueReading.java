package io.jmigrate.load;

import io.jmigrate.dialect.RowColumn;
import io.jmigrate.dialect.RowRules;
import io.jmigrate.dialect.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of a text what is sent for a column, or says why it is no value of the column's type. */
final class ValueReading {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,1000}");
  private static final Pattern NO_NUMBER =
      Pattern.compile("nan|[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern UUID =
      Pattern.compile("\\{?[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}}?");

  /** As ISO 8601 has it, or with a space for the T and one before the zone, as databases print. */
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .parseLenient()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private final RowRules rules;

  ValueReading(RowRules rules) {
    this.rules = rules;
  }

  /**
   * What was made of a text.
   *
   * @param sent a text or bytes; null for NULL, and where there is a problem
   * @param problem as the end of a sentence whose subject is the text
   */
  record Result(@Nullable Object sent, @Nullable String problem) {}

  /** Reads the text of a value that is there. */
  Result read(RowColumn column, String text) {
    try {
      return new Result(sent(column, text), null);
    } catch (IllegalArgumentException | DateTimeException e) {
      return new Result(null, problem(column));
    }
  }

  private Object sent(RowColumn column, String text) {
    return switch (column.kind()) {
      case TEXT, OTHER -> text;
      case JSON -> require(!text.isBlank(), text);
      case INTEGER -> new BigInteger(require(INTEGER, text)).toString();
      case DECIMAL -> new BigDecimal(text).toString();
      case FLOAT -> NO_NUMBER.matcher(text).matches() ? text : new BigDecimal(text).toString();
      case BOOLEAN -> truth(text);
      case DATE -> LocalDate.parse(text).toString();
      case TIMESTAMP -> local(text);
      case MOMENT -> moment(text);
      case UUID -> require(UUID, text);
      case BINARY ->
          text.startsWith("\\x")
              ? HexFormat.of().parseHex(text.substring(2))
              : Base64.getDecoder().decode(text);
      case ARRAY -> require(text.stripLeading().startsWith("["), text);
    };
  }

  private String truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "1" -> rules.truth(true);
      case "false", "f", "no", "0" -> rules.truth(false);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String local(String text) {
    TemporalAccessor read = timestamp(text);
    if (read instanceof LocalDateTime local) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
    }
    throw new DateTimeException("a zone that would be lost");
  }

  /** With a zone as UTC, so that each server understands it; without one as it is. */
  private static String moment(String text) {
    TemporalAccessor read = timestamp(text);
    return read instanceof OffsetDateTime zoned
        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(zoned.withOffsetSameInstant(ZoneOffset.UTC))
            + "Z"
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(read);
  }

  private static TemporalAccessor timestamp(String text) {
    String iso = text.strip().replaceFirst("^(\\S+) (?=\\d)", "$1T").replaceFirst(" (?=[+-])", "");
    return iso.indexOf('T') < 0 && iso.indexOf('t') < 0
        ? LocalDate.parse(iso).atStartOfDay()
        : MOMENT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
  }

  private static String require(Pattern pattern, String text) {
    return require(pattern.matcher(text).matches(), text);
  }

  private static String require(boolean fits, String text) {
    if (!fits) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String problem(RowColumn column) {
    ValueKind kind = column.kind();
    return switch (kind) {
      case INTEGER -> "is not an integer";
      case DECIMAL, FLOAT -> "is not a number";
      case BOOLEAN -> "is not true or false";
      case DATE -> "is not a date (2026-01-31)";
      case TIMESTAMP -> "is not a date and time without zone (2026-01-31T12:00:00)";
      case MOMENT -> "is not a date and time (2026-01-31T12:00:00Z)";
      case UUID -> "is not a UUID";
      case JSON -> "is not JSON";
      case BINARY -> "is neither base64 nor \\x and hexadecimal digits";
      case ARRAY -> "is not a JSON array ([\"a\", \"b\"])";
      case TEXT, OTHER -> "is not a value of type " + column.type();
    };
  }
}
