package io.jmigrate.plan;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether every value of one type certainly is one of another. */
final class TypeFit {
  /** {@code varchar(80)}: a type with one size, and what follows it. */
  private static final Pattern SIZED = Pattern.compile("([^(]*)\\((\\d+)\\)(.*)");

  /** With its digits, and those of them after the point. */
  static final Pattern DECIMAL = Pattern.compile("(?:decimal|numeric)\\((\\d+), ?(\\d+)\\)");

  /** MySQL's, with the digits of its fractions. */
  private static final Pattern MOMENT = Pattern.compile("(timestamp|datetime)(?:\\((\\d)\\))?");

  private static final Pattern ENUM = Pattern.compile("enum\\(.*\\)");
  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
  private static final List<String> INTEGERS = List.of("smallint", "int", "bigint");

  /** Of which every value is a text, and not a long one. */
  private static final Set<String> SHORT =
      Set.of("smallint", "int", "bigint", "decimal", "numeric", "uuid", "date", "boolean");

  /** Longer than the text of any of those, unless it was made longer than they usually are. */
  private static final int LONG_ENOUGH = 40;

  private TypeFit() {}

  static boolean certain(String before, String after) {
    String from = plain(before);
    String to = plain(after);
    return from.equals(to)
        || integers(from, to)
        || decimals(from, to)
        || labels(from, to)
        || grows(from, to)
        || moments(from, to)
        || texts(from, to);
  }

  /** The types that go by several names under one, without the width that numbers are shown in. */
  static String plain(String type) {
    return type.toLowerCase(Locale.ROOT)
        .replace("character varying", "varchar")
        .replace("character large object", "text")
        .replaceAll("^integer\\b", "int")
        .replaceAll("^(smallint|int|bigint)\\(\\d+\\)", "$1");
  }

  private static boolean integers(String from, String to) {
    return INTEGERS.contains(from) && INTEGERS.indexOf(from) < INTEGERS.indexOf(to);
  }

  private static boolean decimals(String from, String to) {
    Matcher old = DECIMAL.matcher(from);
    Matcher now = DECIMAL.matcher(to);
    if (!old.matches() || !now.matches()) {
      return false;
    }
    int more = Integer.parseInt(now.group(2)) - Integer.parseInt(old.group(2));
    return more >= 0 && Integer.parseInt(now.group(1)) - Integer.parseInt(old.group(1)) >= more;
  }

  private static boolean labels(String from, String to) {
    return ENUM.matcher(from).matches()
        && ENUM.matcher(to).matches()
        && literals(to).containsAll(literals(from));
  }

  private static boolean grows(String before, String after) {
    Matcher from = SIZED.matcher(before);
    Matcher to = SIZED.matcher(after);
    return from.matches()
        && to.matches()
        && from.group(1).equals(to.group(1))
        && from.group(3).equals(to.group(3))
        && new BigInteger(from.group(2)).compareTo(new BigInteger(to.group(2))) <= 0;
  }

  /** MySQL's {@code timestamp} ends in 2038; its {@code datetime} goes on. */
  private static boolean moments(String from, String to) {
    Matcher old = MOMENT.matcher(from);
    Matcher now = MOMENT.matcher(to);
    return old.matches()
        && now.matches()
        && now.group(1).equals("datetime")
        && digits(old) <= digits(now);
  }

  private static int digits(Matcher moment) {
    return moment.group(2) == null ? 0 : Integer.parseInt(moment.group(2));
  }

  private static boolean texts(String from, String to) {
    Matcher size = SIZED.matcher(to);
    boolean any = to.equals("text") || to.equals("varchar");
    boolean enough =
        size.matches()
            && size.group(1).equals("varchar")
            && new BigInteger(size.group(2)).intValue() >= LONG_ENOUGH;
    return (any && from.startsWith("varchar"))
        || ((any || enough) && SHORT.contains(from.replaceAll("\\W.*", "")));
  }

  /** The texts in a piece of SQL, in their quotes. */
  static Set<String> literals(String sql) {
    Set<String> texts = new HashSet<>();
    Matcher literal = LITERAL.matcher(sql);
    while (literal.find()) {
      texts.add(literal.group());
    }
    return texts;
  }
}
