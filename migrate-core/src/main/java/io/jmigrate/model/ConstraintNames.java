package io.jmigrate.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names constraints and indexes by what they are about, the same each time: {@code
 * posts_author_id_fkey}. No two in a database share one. Not thread-safe.
 */
final class ConstraintNames {
  private static final int HASH_DIGITS = 8;

  private final int longest;
  private final Set<String> taken = new HashSet<>();

  /** {@code longest}: in bytes of UTF-8. */
  ConstraintNames(int longest) {
    this.longest = longest;
  }

  /** Reserves a name that was given. */
  void take(String given) {
    taken.add(folded(given));
  }

  /** {@code table_column_column_suffix}; numbered when that is taken, cut when it is too long. */
  String of(String table, List<String> columns, String suffix) {
    StringBuilder words = new StringBuilder(table);
    columns.forEach(column -> words.append('_').append(column));
    String wanted = cut(words.toString(), "_" + suffix);
    for (int number = 1; !taken.add(folded(wanted)); number++) {
      wanted = cut(words.toString(), "_" + suffix + number);
    }
    return wanted;
  }

  /** The hash is of the whole, so that two which begin alike stay two. */
  private String cut(String words, String suffix) {
    String whole = words + suffix;
    if (bytes(whole) <= longest) {
      return whole;
    }
    String end = "_" + hash(whole) + suffix;
    int length = words.length();
    while (bytes(words.substring(0, length)) + bytes(end) > longest) {
      length--;
    }
    return words.substring(0, length) + end;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
