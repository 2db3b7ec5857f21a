package io.jmigrate.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Values of a type that every database keeps as they are, at the ends of what can be kept.
 *
 * @param java what a property of the type is, for people
 * @param range the samples, for people
 * @param refused values that no column of this type takes
 */
record ValueSamples(String java, String range, List<Object> kept, List<Object> refused) {
  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  static ValueSamples of(ValueType type) {
    return switch (type) {
      case BOOLEAN -> kept("boolean", "both", true, false);
      case BYTE -> kept("byte", "all", Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> kept("short", "all", Short.MIN_VALUE, Short.MAX_VALUE);
      case INT -> kept("int", "all", Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> kept("long", "all", Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT ->
          kept("float", "all but NaN and infinities", -Float.MAX_VALUE, Float.MIN_NORMAL, 0.1f);
      case DOUBLE ->
          kept("double", "all but NaN and infinities", -Double.MAX_VALUE, Double.MIN_NORMAL, 0.1);
      case CHAR -> samples("char", "one character", List.of("a", "€", " "), List.of("ab"));
      case STRING ->
          samples(
              "String",
              "255 characters, or as `@Length` says",
              List.of("", "€".repeat(255)),
              List.of("x".repeat(256)));
      case TEXT -> kept("String with `@Text`", "1 MB tried", "", "é".repeat(500_000));
      case DECIMAL ->
          samples(
              "BigDecimal",
              "28 digits and 10 behind the point, or as `@Precision` says",
              List.of(decimal(28, 10), decimal(28, 10).negate()),
              List.of(decimal(29, 0)));
      case BIG_INTEGER ->
          samples(
              "BigInteger",
              "38 digits, or as `@Precision` says",
              List.of(decimal(38, 0).toBigInteger(), decimal(38, 0).toBigInteger().negate()),
              List.of(decimal(39, 0).toBigInteger()));
      case UUID -> kept("UUID", "all", new UUID(0, 0), new UUID(-1, -1), new UUID(1, 2));
      case INSTANT -> kept("Instant", "years 1000 to 9999, to the microsecond", FIRST, LAST);
      case OFFSET_DATE_TIME ->
          kept(
              "OffsetDateTime",
              "the same; the moment, not the offset",
              OffsetDateTime.ofInstant(FIRST, ZoneOffset.UTC),
              OffsetDateTime.ofInstant(LAST, ZoneOffset.UTC));
      case LOCAL_DATE ->
          kept(
              "LocalDate",
              "years 1000 to 9999",
              date(FIRST).toLocalDate(),
              date(LAST).toLocalDate());
      case LOCAL_TIME ->
          kept("LocalTime", "to the microsecond", LocalTime.MIDNIGHT, date(LAST).toLocalTime());
      case LOCAL_DATE_TIME ->
          kept("LocalDateTime", "years 1000 to 9999, to the microsecond", date(FIRST), date(LAST));
      case DURATION ->
          kept(
              "Duration",
              "292 years either way, as nanoseconds",
              Duration.ofNanos(Long.MIN_VALUE),
              Duration.ofNanos(Long.MAX_VALUE));
      case BYTES -> kept("byte[]", "1 MB tried", new byte[0], bytes(1_000_000));
      case JSON -> kept("a record, List or Map with `@Json`", "a document", "{\"a\": [1, \"é\"]}");
      case ENUM -> samples("an enum", "its constants", List.of("RED"), List.of("BLUE"));
      case OTHER -> kept("anything else", "as `@Column(type)` says");
    };
  }

  private static ValueSamples kept(String java, String range, Object... values) {
    return new ValueSamples(java, range, List.of(values), List.of());
  }

  private static ValueSamples samples(
      String java, String range, List<Object> kept, List<Object> refused) {
    return new ValueSamples(java, range, kept, refused);
  }

  /** Nines: {@code digits} before the point and {@code scale} behind it. */
  private static BigDecimal decimal(int digits, int scale) {
    return new BigDecimal(new BigInteger("9".repeat(digits + scale)), scale);
  }

  private static LocalDateTime date(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
