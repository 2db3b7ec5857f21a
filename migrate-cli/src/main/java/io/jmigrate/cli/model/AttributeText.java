package io.jmigrate.cli.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attribute as it was typed, in its words: {@code price:decimal(10,2)!} has two, the second
 * with an argument.
 *
 * @param text all of it
 * @param words the first is its name; at least one
 * @param required whether {@code !} stands behind one of them
 */
record AttributeText(String text, List<Word> words, boolean required) {
  private static final Pattern WORD =
      Pattern.compile("([^(){}!\\s]*)(?:\\((.*)\\)|(\\{.*}))?(!?)", Pattern.DOTALL);

  /**
   * A word and what stands behind it in brackets.
   *
   * @param argument null where there are no brackets
   */
  record Word(String name, @Nullable String argument) {
    boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  AttributeText {
    words = List.copyOf(words);
  }

  /** The texts of all attributes: they end at commas and blanks. */
  static List<String> split(String attributes) {
    return split(attributes, ", \t\r\n").stream().filter(text -> !text.isBlank()).toList();
  }

  /**
   * Reads one.
   *
   * @throws UnreadableAttributeException when a word of it is none
   */
  static AttributeText of(String text) {
    List<Word> words = new ArrayList<>();
    boolean required = false;
    for (String piece : split(text, ":")) {
      Matcher word = WORD.matcher(piece.strip());
      if (!word.matches()) {
        throw new UnreadableAttributeException("'" + piece + "' cannot be read");
      }
      String braces = word.group(3);
      words.add(
          new Word(
              word.group(1),
              braces == null ? word.group(2) : braces.substring(1, braces.length() - 1)));
      required |= !word.group(4).isEmpty();
    }
    return new AttributeText(text, words, required);
  }

  /** What stands between separators that are in no brackets and no quotes. */
  private static List<String> split(String text, String separators) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' && depth > 0) {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}')) {
        depth--;
      } else if (depth == 0 && separators.indexOf(c) >= 0 && !followsColon(text, i)) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** The blank in {@code name: string} ends nothing. */
  private static boolean followsColon(String text, int place) {
    return text.charAt(place) == ' ' && place > 0 && text.charAt(place - 1) == ':';
  }
}
