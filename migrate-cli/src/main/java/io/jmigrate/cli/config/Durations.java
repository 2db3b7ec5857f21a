package io.jmigrate.cli.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time as people write them. */
final class Durations {
  static final String FORM = "a time such as 500ms, 60s, 5m or 1h";

  private Durations() {}

  /** The duration, or null when {@code text} is none; a bare number counts seconds. */
  static @Nullable Duration parse(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 9) {
      return null;
    }
    long number = Long.parseLong(text.substring(0, digits));
    return switch (text.substring(digits).trim()) {
      case "ms" -> Duration.ofMillis(number);
      case "s", "" -> Duration.ofSeconds(number);
      case "m", "min" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> null;
    };
  }
}
