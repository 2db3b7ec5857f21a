package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the options of sequences and identity columns. */
final class H2Numbers {
  private static final String USUAL_CACHE = "32";
  private static final Map<String, String> GREATEST =
      Map.of(
          "TINYINT",
          "127",
          "SMALLINT",
          "32767",
          "INTEGER",
          "2147483647",
          "BIGINT",
          "9223372036854775807");

  /** Before each option of a sequence. */
  static final String PLAIN = " ";

  /** Before each option of ALTER COLUMN. */
  static final String SET = " SET ";

  /** The usual cache, as an option. */
  static final String CACHED = " CACHE " + USUAL_CACHE;

  private static final Pattern CACHE = Pattern.compile(" CACHE (\\d+)");

  private H2Numbers() {}

  /** The cache as SCRIPT says it; the catalog has it as H2 made it fit the limits. */
  static String cacheOf(String script) {
    if (script.contains(" NO CACHE")) {
      return "1";
    }
    Matcher cache = CACHE.matcher(script);
    return cache.find() ? cache.group(1) : USUAL_CACHE;
  }

  /**
   * All that is not as it would be anyway, each after a space; empty when nothing is.
   *
   * @param word comes before each option: a space, or {@code SET} between spaces
   */
  static String options(Numbers numbers, String type, String word) {
    StringBuilder text = new StringBuilder();
    boolean up = !numbers.increment().startsWith("-");
    boolean usual =
        up
            && numbers.minimum().equals("1")
            && numbers.maximum().equals(GREATEST.get(type))
            && numbers.start().equals("1");
    if (!numbers.start().equals("1") || !usual) {
      text.append(" START WITH ").append(numbers.start());
    }
    if (!numbers.increment().equals("1")) {
      text.append(word).append("INCREMENT BY ").append(numbers.increment());
    }
    if (!up || !numbers.minimum().equals(least(numbers.start()))) {
      text.append(word).append("MINVALUE ").append(numbers.minimum());
    }
    if (!up || !numbers.maximum().equals(GREATEST.get(type))) {
      text.append(word).append("MAXVALUE ").append(numbers.maximum());
    }
    if (numbers.cycle()) {
      text.append(word).append("CYCLE");
    }
    if (!numbers.cache().equals(USUAL_CACHE)) {
      text.append(word).append(cache(numbers));
    }
    return text.toString();
  }

  private static String cache(Numbers numbers) {
    return numbers.cache().equals("1") ? "NO CACHE" : "CACHE " + numbers.cache();
  }

  private static String least(String start) {
    return new BigDecimal(start).signum() > 0 ? "1" : start;
  }

  /** The options that differ, each after a space; {@code word} as in {@link #options}. */
  static String changes(Numbers before, Numbers after, String word) {
    StringBuilder text = new StringBuilder();
    if (!before.start().equals(after.start())) {
      text.append(" START WITH ").append(after.start());
    }
    if (!before.increment().equals(after.increment())) {
      text.append(word).append("INCREMENT BY ").append(after.increment());
    }
    if (!before.minimum().equals(after.minimum())) {
      text.append(word).append("MINVALUE ").append(after.minimum());
    }
    if (!before.maximum().equals(after.maximum())) {
      text.append(word).append("MAXVALUE ").append(after.maximum());
    }
    if (before.cycle() != after.cycle()) {
      text.append(word).append(after.cycle() ? "CYCLE" : "NO CYCLE");
    }
    if (!before.cache().equals(after.cache()) || fitting(before) != fitting(after)) {
      long fitting = fitting(after);
      text.append(fitting == 1 ? word + "NO CACHE" : fitting > 1 ? word + "CACHE " + fitting : "");
    }
    return text.toString();
  }

  /** Whether only H2 itself can find the cache, which it does once there is one. */
  static boolean caches(Numbers before, Numbers after) {
    return before.cache().equals("1") && fitting(after) < 0 && fitting(before) > 0;
  }

  /** The cache as H2 makes it fit the limits; negative where it miscounts an endless way down. */
  private static long fitting(Numbers numbers) {
    long cache = Long.parseLong(numbers.cache());
    BigInteger increment = new BigInteger(numbers.increment());
    BigInteger range =
        new BigInteger(numbers.maximum()).subtract(new BigInteger(numbers.minimum()));
    BigInteger count = range.divide(increment.abs()).add(BigInteger.ONE);
    if (increment.signum() < 0 && count.bitLength() > Long.SIZE - 1) {
      return cache == 1 ? 1 : -1;
    }
    return count.min(BigInteger.valueOf(cache)).longValue();
  }

  /**
   * Where the start moves: a counter that stood at its start moves with it; empty else.
   *
   * @param base the column of the catalog that says where the counter stands
   * @param row where that is, without INFORMATION_SCHEMA
   */
  static String restart(Numbers before, Numbers after, String base, String row) {
    return before.start().equals(after.start())
        ? ""
        : " RESTART WITH (SELECT CASE "
            + base
            + " WHEN "
            + before.start()
            + " THEN "
            + after.start()
            + " ELSE "
            + base
            + " END FROM INFORMATION_SCHEMA."
            + row
            + ")";
  }

  /** Whether the greatest number becomes smaller. */
  static boolean narrows(@Nullable Identity before, @Nullable Identity after) {
    if (before == null || after == null) {
      return false;
    }
    Numbers from = before.numbers();
    Numbers to = after.numbers();
    return from != null
        && to != null
        && new BigDecimal(to.maximum()).compareTo(new BigDecimal(from.maximum())) < 0;
  }
}
