package io.jmigrate.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the changes of type that succeed, and take something from the values. */
final class TypeLoss {
  private static final Pattern MOMENT =
      Pattern.compile("(timestamp|datetime)(?:\\((\\d)\\))?(?: (with|without) time zone)?");

  private static final Pattern TIME =
      Pattern.compile("(time)(?:\\((\\d)\\))?(?: (with|without) time zone)?");

  private static final Pattern BYTES = Pattern.compile("bytea|(?:var)?binary\\b.*|\\w*blob");
  private static final List<String> INTEGERS = List.of("smallint", "int", "bigint");
  private static final List<String> FLOATING =
      List.of("real", "float", "double", "double precision");

  private static final int MICROSECONDS = 6;

  /** More places than any number of a fixed size has. */
  private static final int ANY = 1000;

  private static final int NO_NUMBER = -1;

  private TypeLoss() {}

  /** What becomes of the values, as the start of a sentence about them; null where nothing does. */
  static @Nullable String of(String column, String before, String after) {
    String from = TypeFit.plain(before);
    String to = TypeFit.plain(after);
    Matcher old = MOMENT.matcher(from);
    Matcher now = MOMENT.matcher(to);
    boolean moment = old.matches();
    if (moment && to.equals("date")) {
      return "loses the time of day of " + column;
    }
    if (moment && TIME.matcher(to).matches()) {
      return "loses the date of " + column;
    }
    if (now.matches() && zoned(to) != zoned(from) && (moment || zoned(to))) {
      return "takes " + column + " to be in the time zone of the session";
    }
    if (rounds(from, to) || fewer(MOMENT, from, to) || fewer(TIME, from, to)) {
      return "shortens the values of " + column + " that have more digits than " + after;
    }
    if (BYTES.matcher(from).matches() != BYTES.matcher(to).matches()) {
      return "makes the values of " + column + " whatever the database casts them to";
    }
    return null;
  }

  /** Whether every value has its place in the other type, in full or not. */
  static boolean takesAll(String before, String after) {
    String from = TypeFit.plain(before);
    String to = TypeFit.plain(after);
    Matcher old = TypeFit.DECIMAL.matcher(from);
    Matcher now = TypeFit.DECIMAL.matcher(to);
    if (old.matches() && now.matches()) {
      return whole(old) <= whole(now);
    }
    if (to.equals("numeric")) {
      return places(from) != NO_NUMBER;
    }
    boolean moment = MOMENT.matcher(from).matches();
    boolean day = from.equals("date");
    boolean time = TIME.matcher(to).matches();
    boolean ends = from.startsWith("datetime") && to.startsWith("timestamp");
    return (MOMENT.matcher(to).matches() && (moment || day) && !ends)
        || (moment && (time || to.equals("date")))
        || (time && TIME.matcher(from).matches());
  }

  private static boolean zoned(String type) {
    return type.endsWith(" with time zone");
  }

  private static int whole(Matcher decimal) {
    return Integer.parseInt(decimal.group(1)) - Integer.parseInt(decimal.group(2));
  }

  private static boolean rounds(String before, String after) {
    int from = places(before);
    int to = places(after);
    return to != NO_NUMBER
        && (from > to || (FLOATING.contains(after) && from != NO_NUMBER && from < ANY));
  }

  /** Digits after the point that a number has; of a floating point, one more than any. */
  private static int places(String type) {
    Matcher decimal = TypeFit.DECIMAL.matcher(type);
    if (decimal.matches()) {
      return Integer.parseInt(decimal.group(2));
    }
    int floating = FLOATING.indexOf(type);
    if (floating >= 0) {
      return ANY + (floating < 2 ? 0 : 1);
    }
    if (type.equals("numeric")) {
      return ANY + 2;
    }
    return INTEGERS.contains(type) ? 0 : NO_NUMBER;
  }

  private static boolean fewer(Pattern kind, String before, String after) {
    Matcher from = kind.matcher(before);
    Matcher to = kind.matcher(after);
    int unsaid = before.startsWith("datetime") || after.startsWith("datetime") ? 0 : MICROSECONDS;
    return from.matches() && to.matches() && digits(from, unsaid) > digits(to, unsaid);
  }

  /** Digits of a second; where MySQL's {@code timestamp} does not say, it has none. */
  private static int digits(Matcher time, int unsaid) {
    if (time.group(2) != null) {
      return Integer.parseInt(time.group(2));
    }
    return time.group(1).equals("timestamp") || time.group(3) != null ? unsaid : 0;
  }
}
