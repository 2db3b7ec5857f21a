package io.jmigrate.migration;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Picks the version of a new migration: the time in UTC, or what comes next where a folder counts
 * in another way. Always above the last one, whatever the clocks of those who wrote it said.
 */
final class NextVersion {
  private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final Pattern LEADING_DIGITS = Pattern.compile("[VU]?([0-9]+)");
  private static final int SHORTEST_DATE = 8;
  private static final int SECONDS = 10;
  private static final int MILLISECONDS = 13;
  private static final int DATE_AND_TIME = 14;

  private NextVersion() {}

  /** The version, as written in a name, that follows {@code last}. */
  static String after(@Nullable Migration last, Instant now) {
    String time = LocalDateTime.ofInstant(now, ZoneOffset.UTC).format(TIMESTAMP);
    if (last == null || last.version() == null) {
      return time;
    }
    String digits = last.version().parts().get(0).toString();
    if (digits.length() < SHORTEST_DATE) {
      return padded(plusOne(digits), last.name());
    }
    if (digits.length() == SECONDS) {
      time = Long.toString(now.getEpochSecond());
    } else if (digits.length() == MILLISECONDS) {
      time = Long.toString(now.toEpochMilli());
    }
    return Version.parse(time).compareTo(last.version()) > 0 ? time : oneLater(digits);
  }

  private static String oneLater(String digits) {
    if (digits.length() != DATE_AND_TIME) {
      return plusOne(digits);
    }
    try {
      return LocalDateTime.parse(digits, TIMESTAMP).plusSeconds(1).format(TIMESTAMP);
    } catch (DateTimeException noTime) {
      return plusOne(digits);
    }
  }

  private static String plusOne(String digits) {
    return new BigInteger(digits).add(BigInteger.ONE).toString();
  }

  /** With as many digits as {@code name} begins with. */
  private static String padded(String digits, String name) {
    Matcher written = LEADING_DIGITS.matcher(name);
    int width = written.lookingAt() ? written.group(1).length() : 0;
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
