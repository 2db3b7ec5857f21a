package io.jmigrate.dialect.postgres;

import java.nio.charset.StandardCharsets;

/** The names that the server gives to what is made without one: {@code users_id_seq}. */
final class ChosenNames {
  private static final int LIMIT = 63;

  private ChosenNames() {}

  /** As the server does it: the longer of the two names is cut until all fits. */
  static String of(String table, String column, String label) {
    byte[] first = table.getBytes(StandardCharsets.UTF_8);
    byte[] second = column.getBytes(StandardCharsets.UTF_8);
    int room = LIMIT - label.length() - 2;
    int one = first.length;
    int two = second.length;
    while (one + two > room) {
      if (one > two) {
        one--;
      } else {
        two--;
      }
    }
    return cut(first, one) + "_" + cut(second, two) + "_" + label;
  }

  /** Never within a character. */
  private static String cut(byte[] text, int length) {
    int end = length;
    while (end < text.length && end > 0 && (text[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(text, 0, end, StandardCharsets.UTF_8);
  }
}
