package io.jmigrate.scratch;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a scratch database, which tells when it was made: {@code
 * jmigrate_scratch_20260101120000_k3x9a7bq}. A leftover is known by it.
 */
final class ScratchName {
  private static final Pattern NAME = Pattern.compile("jmigrate_scratch_(\\d{14})_[a-z0-9]{8}");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final Duration LIFE = Duration.ofDays(1);
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int RANDOM = 8;
  private static final SecureRandom DICE = new SecureRandom();

  private ScratchName() {}

  /** A name that no other run gives. */
  static String at(String clock) {
    StringBuilder name = new StringBuilder("jmigrate_scratch_").append(clock).append('_');
    for (int i = 0; i < RANDOM; i++) {
      name.append(LETTERS.charAt(DICE.nextInt(LETTERS.length())));
    }
    return name.toString();
  }

  /** Whether it is a scratch database's name, and no run can be at work on that any more. */
  static boolean isLeftover(String name, String clock) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return false;
    }
    try {
      LocalDateTime made = LocalDateTime.parse(parts.group(1), STAMP);
      return made.plus(LIFE).isBefore(LocalDateTime.parse(clock, STAMP));
    } catch (DateTimeException e) {
      return false; // digits that are no time: not a name of ours
    }
  }

  /** A time of this machine, where no server has one. */
  static String clock(java.time.Clock clock) {
    return STAMP.format(LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
  }
}
