package io.jmigrate.dialect.mysql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts between the form the catalog has them in and the form SQL has them in. */
final class CatalogText {
  private static final Pattern CURRENT_TIME =
      Pattern.compile("CURRENT_TIMESTAMP(\\(\\d\\))?", Pattern.CASE_INSENSITIVE);

  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|`(?:[^`]|``)*`|[()]", Pattern.DOTALL);

  /** What MySQL calls latin1. */
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private CatalogText() {}

  /** A name in backticks. */
  static String quoted(String name) {
    return MysqlDatabases.quoted(name);
  }

  /** A string literal as SHOW CREATE prints it. */
  static String literal(String text) {
    StringBuilder sql = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'' -> sql.append("''");
        case '\\' -> sql.append("\\\\");
        case '\n' -> sql.append("\\n");
        case '\r' -> sql.append("\\r");
        case '\0' -> sql.append("\\0");
        default -> sql.append(c);
      }
    }
    return sql.append('\'').toString();
  }

  /**
   * An expression of MySQL's catalog, which is escaped once and taken for Latin 1 where it is
   * UTF-8.
   */
  static String unescaped(String escaped) {
    String text = asUtf8(escaped);
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    boolean inEscape = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inEscape || c != '\\') {
        plain.append(inEscape ? unescaped(c) : c);
        inEscape = false;
      } else {
        inEscape = true;
      }
    }
    return plain.toString();
  }

  /** The text as it is when it cannot have been UTF-8. */
  private static String asUtf8(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte[] one = String.valueOf(c).getBytes(WINDOWS_1252);
      if (c > 0xff && one[0] == '?') {
        return text;
      }
      bytes.put(c > 0xff ? one[0] : (byte) c);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0' -> '\0';
      case 'Z' -> '\u001a';
      default -> c;
    };
  }

  /** Without the name of the database they are in, which is another one in a copy. */
  static String local(String expression, String database) {
    return expression.replace(quoted(database) + ".", "");
  }

  /** The text of a default that the catalog has as a string of hexadecimal digits. */
  static String ofHex(String hex, int width) {
    StringBuilder text = new StringBuilder();
    for (int i = 2; i + 1 < hex.length(); i += 2) {
      text.append((char) Integer.parseInt(hex.substring(i, i + 2), 16));
    }
    while (text.length() < width) {
      text.append('\0');
    }
    return literal(text.toString());
  }

  /** Whether a default is written without parentheses although it is an expression. */
  static boolean isCurrentTime(String expression) {
    return CURRENT_TIME.matcher(expression).matches();
  }

  /** An expression in parentheses, which those it has around all of it are enough for. */
  static String inParentheses(String expression) {
    Matcher token = TOKEN.matcher(expression);
    int depth = 0;
    while (token.find()) {
      if (token.group().equals("(")) {
        depth++;
      } else if (token.group().equals(")")) {
        depth--;
      }
      if (depth == 0) {
        boolean around = expression.startsWith("(") && token.end() == expression.length();
        return around ? expression : "(" + expression + ")";
      }
    }
    return "(" + expression + ")";
  }

  /** {@code latin1} of {@code latin1_bin}. */
  static String charset(String collation) {
    int end = collation.indexOf('_');
    return end < 0 ? collation : collation.substring(0, end);
  }
}
