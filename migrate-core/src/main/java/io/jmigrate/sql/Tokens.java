package io.jmigrate.sql;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text that is in memory into tokens, for rules that look at more than a statement's head.
 */
public final class Tokens {
  private Tokens() {}

  /**
   * The tokens of a statement or a routine's body, without comments; those in comments that the
   * server runs are among them. A text that cannot be read to its end, as one in another language,
   * gives those up to there.
   */
  public static List<Token> of(String text, SqlSyntax syntax) {
    List<Token> tokens = new ArrayList<>();
    CharWindow window = new CharWindow("", new StringReader(text));
    Lexer lexer = new Lexer(window, syntax);
    int marked = text.startsWith("\uFEFF") ? 1 : 0;
    try {
      for (TokenKind kind = lexer.next(); kind != null; kind = lexer.next()) {
        switch (kind) {
          case WHITE_SPACE, LINE_COMMENT, BLOCK_COMMENT, HINT, EXECUTABLE_COMMENT, DIRECTIVE -> {}
          default ->
              tokens.add(
                  new Token(
                      kind,
                      lexer.text().toString(),
                      (int) window.offset(window.tokenStart) + marked));
        }
      }
    } catch (ScriptSyntaxException e) {
      // what follows is no SQL; what came before still counts
      return tokens;
    }
    return tokens;
  }
}
