package io.jmigrate.cli.command;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What options must keep to among themselves. */
final class OptionRules {
  private OptionRules() {}

  /**
   * Refuses options that choose in different ways.
   *
   * @param given those of them that are given
   */
  static void atMostOne(List<String> given) {
    if (given.size() > 1) {
      throw wrong(String.join(" and ", given) + " cannot be given together; choose one");
    }
  }

  /** Refuses two options where both are given. */
  static void notTogether(String one, boolean oneGiven, String other, boolean otherGiven) {
    if (oneGiven && otherGiven) {
      atMostOne(List.of(one, other));
    }
  }

  /** The number given, or 0 where there is none. */
  static int positive(String option, @Nullable Integer number) {
    if (number == null) {
      return 0;
    }
    if (number < 1) {
      throw wrong(option + " takes a number from 1 up, not " + number);
    }
    return number;
  }

  private static JmigrateException wrong(String message) {
    return new JmigrateException(ErrorCode.INVALID_CONFIGURATION, message);
  }
}
