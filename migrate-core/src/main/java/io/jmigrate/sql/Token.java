package io.jmigrate.sql;

import java.util.Locale;

/**
 * One token of a text, kept.
 *
 * @param text as written, quotes included
 * @param offset where it begins, in UTF-16 units from the start of the text
 */
public record Token(TokenKind kind, String text, int offset) {
  /** Whether it is this keyword, or this symbol; {@code word} is upper-case. */
  public boolean is(String word) {
    return kind != TokenKind.LITERAL
        && kind != TokenKind.QUOTED_NAME
        && text.length() == word.length()
        && text.equalsIgnoreCase(word);
  }

  /** Whether it can be a name: a word, or anything in a name's quotes. */
  public boolean isName() {
    return kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME;
  }

  /** What is in the quotes of a name or literal, or the token as it is; in lower case. */
  public String name() {
    if (kind == TokenKind.LITERAL) {
      return content().toLowerCase(Locale.ROOT);
    }
    if (kind != TokenKind.QUOTED_NAME || text.length() < 2) {
      return text.toLowerCase(Locale.ROOT);
    }
    String quote = text.substring(text.length() - 1);
    int from = text.indexOf(quote) + 1;
    return text.substring(from, text.length() - 1)
        .replace(quote + quote, quote)
        .toLowerCase(Locale.ROOT);
  }

  /** Where the content of a quoted token begins within {@link #text}. */
  public int contentStart() {
    if (text.startsWith("$")) {
      return text.indexOf('$', 1) + 1;
    }
    int quote = 0;
    while (quote < text.length() && text.charAt(quote) != '\'' && text.charAt(quote) != '"') {
      quote++;
    }
    return Math.min(quote + 1, text.length());
  }

  /** What a quoted token holds, doubled quotes made single; backslashes stay. */
  public String content() {
    int from = contentStart();
    if (text.startsWith("$")) {
      return text.substring(from, Math.max(from, text.length() - from));
    }
    String quote = from == 0 ? "'" : text.substring(from - 1, from);
    return text.substring(from, Math.max(from, text.length() - 1)).replace(quote + quote, quote);
  }
}
