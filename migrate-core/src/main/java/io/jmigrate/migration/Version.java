package io.jmigrate.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration's version: numbers, compared part by part, so that {@code 1.10} comes after {@code
 * 1.9} and {@code 007} is {@code 7}.
 *
 * @param parts never empty, no trailing zero part unless it is the only one
 */
public record Version(List<BigInteger> parts) implements Comparable<Version> {
  private static final int LONGEST_LONG = 18;

  public Version {
    parts = List.copyOf(parts);
  }

  /** Whether {@code text} is digits, in parts divided by {@code .} or {@code _}. */
  public static boolean isVersion(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      boolean digitBefore = digit;
      digit = isDigit(text.charAt(i));
      if (!digit && !(digitBefore && isDivider(text.charAt(i)))) {
        return false;
      }
    }
    return digit;
  }

  /** Reads {@code 20260101120000}, {@code 1.2} or {@code 1_2}; trailing zero parts do not count. */
  public static Version parse(String text) {
    if (!isVersion(text)) {
      throw new IllegalArgumentException("not a version: " + text);
    }
    List<BigInteger> parts = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isDivider(text.charAt(i))) {
        parts.add(number(text.substring(start, i)));
        start = i + 1;
      }
    }
    int length = parts.size();
    while (length > 1 && parts.get(length - 1).signum() == 0) {
      length--;
    }
    return new Version(parts.subList(0, length));
  }

  /** Most fit into a long, which is read several times faster. */
  private static BigInteger number(String digits) {
    return digits.length() > LONGEST_LONG
        ? new BigInteger(digits)
        : BigInteger.valueOf(Long.parseLong(digits));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDivider(char c) {
    return c == '.' || c == '_';
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      int order = part(i).compareTo(other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private BigInteger part(int index) {
    return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
  }

  /** The canonical form, as kept in the history: parts without leading zeros, joined by dots. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(parts.get(0).toString());
    for (int i = 1; i < parts.size(); i++) {
      text.append('.').append(parts.get(i));
    }
    return text.toString();
  }

  // A record's own equals and hashCode are made at run time, which a short process would notice.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Version version && parts.equals(version.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
