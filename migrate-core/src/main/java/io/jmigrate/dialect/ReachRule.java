package io.jmigrate.dialect;

import io.jmigrate.sql.Token;
import io.jmigrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of tokens that reaches out of a database. Written as its elements with spaces between:
 *
 * <pre>
 * ^         what follows stands where a statement begins
 * A|B       one of these keywords or symbols
 * a|b       one of these names, quoted in whatever way or not
 * A|B?      the same, or nothing
 * !A|B      none of these comes next
 * !...A|B   none of these comes in the rest of the statement
 * '         a literal
 * *         any one token
 * ...       any number of tokens of the statement
 * $         the statement's end
 * </pre>
 *
 * @param what is reached, for people
 */
public record ReachRule(String what, boolean atStart, List<String> elements) {
  public ReachRule {
    elements = List.copyOf(elements);
  }

  /** Reads a line of the form {@code what: pattern}. */
  static ReachRule parse(String line) {
    int colon = line.indexOf(": ");
    String pattern = line.substring(colon + 2).strip();
    boolean start = pattern.startsWith("^");
    return new ReachRule(
        line.substring(0, colon).strip(),
        start,
        List.of((start ? pattern.substring(1).strip() : pattern).split("\\s+", -1)));
  }

  /** The keywords and names, lower-case, that the first token may be; none where it may be any. */
  List<String> firstWords() {
    List<String> words = new ArrayList<>();
    for (String word : elements.get(0).split("\\|", -1)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** The number of tokens from {@code at} on that match; 0 when they do not. */
  public int matched(List<Token> tokens, int at) {
    return Math.max(0, match(tokens, at, 0) - at);
  }

  /** The index behind the last token; -1 when there is no match. */
  private int match(List<Token> tokens, int at, int element) {
    if (element == elements.size()) {
      return at;
    }
    String wanted = elements.get(element);
    boolean ended = at >= tokens.size() || tokens.get(at).kind() == TokenKind.DELIMITER;
    if (wanted.equals("...")) {
      for (int i = at; ; i++) {
        int end = match(tokens, i, element + 1);
        if (end >= 0 || i >= tokens.size() || tokens.get(i).kind() == TokenKind.DELIMITER) {
          return end;
        }
      }
    }
    if (wanted.equals("$")) {
      return ended ? match(tokens, at, element + 1) : -1;
    }
    if (wanted.startsWith("!...")) {
      for (int i = at; i < tokens.size() && tokens.get(i).kind() != TokenKind.DELIMITER; i++) {
        if (is(tokens.get(i), wanted.substring(4))) {
          return -1;
        }
      }
      return match(tokens, at, element + 1);
    }
    if (wanted.startsWith("!")) {
      boolean found = !ended && is(tokens.get(at), wanted.substring(1));
      return found ? -1 : match(tokens, at, element + 1);
    }
    boolean optional = wanted.length() > 1 && wanted.endsWith("?");
    String words = optional ? wanted.substring(0, wanted.length() - 1) : wanted;
    if (!ended && is(tokens.get(at), words)) {
      int end = match(tokens, at + 1, element + 1);
      if (end >= 0 || !optional) {
        return end;
      }
    }
    return optional ? match(tokens, at, element + 1) : -1;
  }

  private static boolean is(Token token, String words) {
    if (words.equals("*")) {
      return true;
    }
    for (String word : words.split("\\|", -1)) {
      if (word.equals("'") && token.kind() == TokenKind.LITERAL) {
        return true;
      }
      boolean keyword = word.equals(word.toUpperCase(Locale.ROOT));
      if (keyword ? token.is(word) : token.name().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
