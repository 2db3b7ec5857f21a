package io.jmigrate.migration;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A migration's version: numbers, compared part by part, so that {@code 1.10} comes after {@code
 * 1.9} and {@code 007} is {@code 7}.
 *
 * @param parts never empty, no trailing zero part unless it is the only one
 */
public record Version(List<BigInteger> parts) implements Comparable<Version> {
  private static final Pattern FORM = Pattern.compile("[0-9]+([._][0-9]+)*");

  public Version {
    parts = List.copyOf(parts);
  }

  /** Whether {@code text} is digits, in parts divided by {@code .} or {@code _}. */
  public static boolean isVersion(String text) {
    return FORM.matcher(text).matches();
  }

  /** Reads {@code 20260101120000}, {@code 1.2} or {@code 1_2}; trailing zero parts do not count. */
  public static Version parse(String text) {
    if (!isVersion(text)) {
      throw new IllegalArgumentException("not a version: " + text);
    }
    List<BigInteger> parts = Arrays.stream(text.split("[._]")).map(BigInteger::new).toList();
    int length = parts.size();
    while (length > 1 && parts.get(length - 1).signum() == 0) {
      length--;
    }
    return new Version(parts.subList(0, length));
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
    return parts.stream().map(BigInteger::toString).collect(Collectors.joining("."));
  }
}
