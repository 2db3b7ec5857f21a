package io.jmigrate.sql;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into tokens, white space and comments among them, so that all tokens in a row are
 * the script. Knows what a token is, not what a statement is.
 */
final class Lexer {
  private static final String DEFAULT_DELIMITER = ";";
  private static final String SIGN_KEEPERS = "~!@#%^&|`?";

  private final SqlSyntax syntax;
  private final CharWindow window;
  private final CharacterTable table;
  private final QuoteScanner quotes;
  private final CommentScanner comments;
  private final TokenText text;

  private String delimiter = DEFAULT_DELIMITER;
  private boolean ownDelimiter;
  private @Nullable Position executableStart;
  private boolean afterEscapeString;
  private boolean lineEndAfterString;
  private boolean lineEndSeen;

  Lexer(CharWindow window, SqlSyntax syntax) {
    this.window = window;
    this.syntax = syntax;
    this.table = new CharacterTable(syntax);
    this.quotes = new QuoteScanner(window);
    this.comments = new CommentScanner(window, syntax);
    this.text = new TokenText(window);
  }

  /** The current token; always the same object. */
  TokenText text() {
    return text;
  }

  /** Whether the current token stands inside a comment that the server runs, or closes one. */
  boolean inExecutableComment() {
    return executableStart != null;
  }

  /** Whether the current token, white space, holds a line end. */
  boolean lineEndSeen() {
    return lineEndSeen;
  }

  /** The kind of the next token, or null at the end of the script. */
  @Nullable TokenKind next() {
    window.startToken();
    int c = window.peek(0);
    if (c < 0) {
      if (executableStart != null) {
        throw unclosedComment(executableStart);
      }
      return null;
    }
    if (ownDelimiter && atDelimiter() && !splitsWord()) {
      window.position += delimiter.length();
      return TokenKind.DELIMITER;
    }
    byte kind = table.of(c);
    if (kind == CharacterTable.WHITE) {
      return whiteSpace();
    }
    TokenKind comment =
        kind >= CharacterTable.DASH && kind <= CharacterTable.HASH ? comment() : null;
    if (comment != null) {
      return comment;
    }
    boolean continued = afterEscapeString && lineEndAfterString && c == '\'';
    afterEscapeString = false;
    return significant(c, kind, continued);
  }

  private TokenKind significant(int c, byte kind, boolean continued) {
    return switch (kind) {
      case CharacterTable.LETTER -> word();
      case CharacterTable.DIGIT -> number();
      case CharacterTable.STRING -> string(continued);
      case CharacterTable.NAME -> quotedName();
      case CharacterTable.DOLLAR -> dollar();
      case CharacterTable.DOT -> dot();
      case CharacterTable.STAR -> star();
      case CharacterTable.DASH,
          CharacterTable.SLASH,
          CharacterTable.HASH,
          CharacterTable.OPERATOR ->
          operator();
      case CharacterTable.BACKSLASH -> backslash();
      case CharacterTable.NUL ->
          throw ScriptErrors.at(
              window,
              window.tokenStart,
              "a NUL character",
              "Save the file as UTF-8: it may be UTF-16 without a byte-order mark.");
      default -> symbol(c == ';' && !ownDelimiter ? TokenKind.DELIMITER : TokenKind.PUNCTUATION);
    };
  }

  private TokenKind quotedName() {
    quotes.quoted(false, "this quoted name is never closed");
    return TokenKind.QUOTED_NAME;
  }

  private TokenKind dot() {
    int next = window.peek(1);
    return next >= '0' && next <= '9' ? number() : symbol(TokenKind.PUNCTUATION);
  }

  private TokenKind star() {
    if (executableStart == null || window.peek(1) != '/') {
      return operator();
    }
    window.position += 2;
    executableStart = null;
    return TokenKind.EXECUTABLE_COMMENT;
  }

  private TokenKind whiteSpace() {
    boolean lineEnd = false;
    while (true) {
      char[] chars = window.chars;
      int limit = window.limit;
      int i = window.position;
      while (i < limit && table.of(chars[i]) == CharacterTable.WHITE) {
        lineEnd |= chars[i] == '\n' || chars[i] == '\r';
        i++;
      }
      window.position = i;
      if (i < limit || !window.fill()) {
        lineEndSeen = lineEnd;
        lineEndAfterString |= lineEnd;
        return TokenKind.WHITE_SPACE;
      }
    }
  }

  private @Nullable TokenKind comment() {
    TokenKind kind = comments.scan();
    if (kind == TokenKind.EXECUTABLE_COMMENT && executableStart == null) {
      executableStart = window.positionOf(window.tokenStart);
    }
    return kind;
  }

  private TokenKind word() {
    boolean name = scanWord();
    int next = window.peek(0);
    if (next == '\'' && name) {
      return prefixed();
    }
    if (next == '&' && syntax.has(SyntaxRule.UNICODE_ESCAPES) && text.is("U")) {
      int quote = window.peek(1);
      if (quote == '\'' || quote == '"') {
        window.position++;
        quotes.quoted(false, "this quote is never closed");
        return quote == '"' ? TokenKind.QUOTED_NAME : TokenKind.LITERAL;
      }
    }
    return TokenKind.WORD;
  }

  private TokenKind prefixed() {
    if (syntax.has(SyntaxRule.ESCAPE_STRINGS) && text.is("E")) {
      return string(true);
    }
    return text.is("B") || text.is("X") || text.is("N") ? string(false) : TokenKind.WORD;
  }

  /** Whether the word is short enough to be the prefix of a string. */
  private boolean scanWord() {
    while (true) {
      char[] chars = window.chars;
      int limit = window.limit;
      int i = window.position;
      while (i < limit && table.inWord(chars[i])) {
        if (chars[i] == '$' && i > window.tokenStart && ownDelimiter) {
          window.position = i;
          if (atDollarDelimiter()) {
            return false;
          }
          chars = window.chars;
          limit = window.limit;
          i = window.position;
        }
        i++;
      }
      window.position = i;
      if (i < limit || !window.fill()) {
        return i - window.tokenStart == 1;
      }
    }
  }

  private TokenKind number() {
    boolean hexadecimal = window.peek(0) == '0' && (window.peek(1) | ' ') == 'x';
    int c = window.peek(0);
    while (table.inWord(c) || c == '.' || c == '+' || c == '-') {
      if (ownDelimiter && c == '$' && atDollarDelimiter()) {
        break;
      }
      if (c == '.' && window.peek(1) == '.') {
        break;
      }
      boolean sign = c == '+' || c == '-';
      char before = window.position > window.tokenStart ? window.chars[window.position - 1] : ' ';
      int after = sign ? window.peek(1) : 0;
      if (sign && (hexadecimal || (before | ' ') != 'e' || after < '0' || after > '9')) {
        break;
      }
      window.position++;
      c = window.peek(0);
    }
    return TokenKind.NUMBER;
  }

  private TokenKind string(boolean escapes) {
    quotes.quoted(
        escapes || syntax.has(SyntaxRule.BACKSLASH_ESCAPES), "this quote is never closed");
    afterEscapeString = escapes;
    lineEndAfterString = false;
    return TokenKind.LITERAL;
  }

  private TokenKind dollar() {
    if (syntax.has(SyntaxRule.DOLLAR_QUOTES)
        && quotes.dollarQuoted(syntax.has(SyntaxRule.DOLLAR_TAGS))) {
      return TokenKind.LITERAL;
    }
    window.position++;
    if (syntax.has(SyntaxRule.DOLLAR_STARTS_NAMES) || table.inWord(window.peek(0))) {
      scanWord();
      return TokenKind.WORD;
    }
    return TokenKind.PUNCTUATION;
  }

  private TokenKind symbol(TokenKind kind) {
    window.position++;
    return kind;
  }

  private TokenKind operator() {
    window.position++;
    int c = window.peek(0);
    while (table.inOperator(c) && !comments.begins() && !endsOperator(c)) {
      window.position++;
      c = window.peek(0);
    }
    trimSigns();
    return TokenKind.OPERATOR;
  }

  private boolean endsOperator(int c) {
    return (ownDelimiter && atDelimiter())
        || (executableStart != null && c == '*' && window.peek(1) == '/');
  }

  /** {@code a=-1} is {@code a = -1}: the rule by which PostgreSQL tells, and right elsewhere. */
  private void trimSigns() {
    if (syntax.has(SyntaxRule.USER_DEFINED_OPERATORS)) {
      for (int i = window.tokenStart; i < window.position; i++) {
        if (SIGN_KEEPERS.indexOf(window.chars[i]) >= 0) {
          return;
        }
      }
    }
    while (window.position - window.tokenStart > 1) {
      char last = window.chars[window.position - 1];
      if (last != '+' && last != '-') {
        return;
      }
      window.position--;
    }
  }

  private TokenKind backslash() {
    if (executableStart != null) {
      return symbol(TokenKind.PUNCTUATION);
    }
    window.position++;
    if (syntax.has(SyntaxRule.BACKSLASH_NULL)
        && window.peek(0) == 'N'
        && !table.inWord(window.peek(1))) {
      window.position++;
      return TokenKind.LITERAL;
    }
    if (table.inWord(window.peek(0))) {
      scanWord();
    } else if (window.peek(0) > ' ') {
      window.position++;
    }
    throw clientCommand();
  }

  /** Refuses the current token, which is a command of the database's command-line client. */
  ScriptSyntaxException clientCommand() {
    String command = text.toString();
    ClientCommands commands = syntax.clientCommands();
    return ScriptErrors.at(
        window, window.tokenStart, commands.what(command), commands.adviceFor(command));
  }

  /** Stretches the current word, DELIMITER, to the end of its line and obeys it. */
  String delimiterCommand() {
    comments.toLineEnd();
    String argument = text.toString().substring("DELIMITER".length()).strip();
    int end = 0;
    while (end < argument.length() && argument.charAt(end) > ' ') {
      end++;
    }
    String wanted = argument.substring(0, end);
    if (wanted.length() > 2
        && (wanted.charAt(0) == '"' || wanted.charAt(0) == '\'')
        && wanted.charAt(0) == wanted.charAt(wanted.length() - 1)) {
      wanted = wanted.substring(1, wanted.length() - 1);
    }
    if (wanted.isEmpty() || wanted.indexOf('\\') >= 0) {
      throw ScriptErrors.at(
          window,
          window.tokenStart,
          wanted.isEmpty() ? "DELIMITER without a delimiter" : "a delimiter with a backslash",
          "Write, for example, DELIMITER $$ and, after the routine, DELIMITER ;");
    }
    delimiter = wanted;
    ownDelimiter = !wanted.equals(DEFAULT_DELIMITER);
    return wanted;
  }

  /** Whether a delimiter is one only where no block or parenthesis is open. */
  boolean delimiterMayNest() {
    return !ownDelimiter;
  }

  private boolean atDelimiter() {
    for (int i = 0; i < delimiter.length(); i++) {
      if (window.peek(i) != delimiter.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean atDollarDelimiter() {
    return delimiter.charAt(0) == '$' && atDelimiter();
  }

  /** Whether a delimiter of letters would be the first half of a longer word. */
  private boolean splitsWord() {
    char last = delimiter.charAt(delimiter.length() - 1);
    return last != '$' && table.inWord(last) && table.inWord(window.peek(delimiter.length()));
  }

  ScriptSyntaxException unclosedComment(Position start) {
    return ScriptErrors.at(
        window, start, "this comment is never closed", "Close it with */ where it should end.");
  }
}
