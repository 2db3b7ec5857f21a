package io.jmigrate.sql;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Splits a script into statements as it is read: never more of it is in memory than the current
 * statement and a buffer. Not safe for use by several threads.
 */
public final class ScriptReader implements AutoCloseable {
  private static final TokenSink NOBODY = (kind, text) -> {};

  private final Reader script;
  private final SqlSyntax syntax;
  private final TokenSink sink;
  private final CharWindow window;
  private final Lexer lexer;
  private final TokenText token;
  private final Nesting nesting;
  private final StatementHead head = new StatementHead();
  private final CopyDetector copy = new CopyDetector();
  private final boolean copyData;

  private @Nullable Position start;
  private long end;

  /** Whether the statement is more than hints. */
  private boolean content;

  /** Whether only white space came before on the line. */
  private boolean lineBlank = true;

  private @Nullable CopyData data;
  private @Nullable LineComment pending;

  /**
   * Reads a script; closing this closes it.
   *
   * @param name what messages call the script, usually a file name
   */
  public ScriptReader(String name, Reader script, SqlSyntax syntax) {
    this(name, script, syntax, NOBODY);
  }

  /** Reads a script and tells its tokens to a sink on the way. */
  public ScriptReader(String name, Reader script, SqlSyntax syntax, TokenSink sink) {
    this(new CharWindow(name, script), script, syntax, sink);
  }

  ScriptReader(CharWindow window, Reader script, SqlSyntax syntax, TokenSink sink) {
    this.script = script;
    this.syntax = syntax;
    this.sink = sink;
    this.window = window;
    this.lexer = new Lexer(window, syntax);
    this.token = lexer.text();
    this.nesting = Nesting.of(syntax);
    this.copyData = syntax.has(SyntaxRule.COPY_FROM_STDIN);
  }

  /**
   * The next statement or directive line, or null at the end.
   *
   * @throws ScriptSyntaxException if the script cannot be split; nothing can be read after it
   */
  public @Nullable ScriptPiece next() {
    if (data != null) {
      data.drain();
      data = null;
    }
    ScriptPiece piece = pending;
    pending = null;
    while (piece == null) {
      TokenKind kind = lexer.next();
      if (kind == null) {
        return endOfScript();
      }
      piece = accept(kind);
    }
    return piece;
  }

  private @Nullable ScriptPiece accept(TokenKind kind) {
    if (kind == TokenKind.WHITE_SPACE) {
      lineBlank |= lexer.lineEndSeen();
      return null;
    }
    boolean wholeLine = lineBlank;
    lineBlank = false;
    return switch (kind) {
      case LINE_COMMENT -> lineComment(wholeLine);
      case BLOCK_COMMENT -> null;
      case DELIMITER -> delimiter();
      default -> {
        significant(kind);
        yield null;
      }
    };
  }

  private @Nullable ScriptPiece lineComment(boolean wholeLine) {
    String text = Directives.textOf(token);
    if (Directives.is(text)) {
      sink.token(TokenKind.DIRECTIVE, text);
    }
    if (!wholeLine || (start != null && !Directives.isSection(text))) {
      return null;
    }
    LineComment comment = new LineComment(text, window.positionOf(window.tokenStart));
    SqlStatement statement = start == null ? null : unfinished();
    if (statement == null) {
      return comment;
    }
    pending = comment;
    return statement;
  }

  private @Nullable ScriptPiece delimiter() {
    if (start != null
        && (lexer.inExecutableComment() || (lexer.delimiterMayNest() && nesting.open()))) {
      significant(TokenKind.PUNCTUATION);
      return null;
    }
    sink.token(TokenKind.DELIMITER, token);
    if (start == null || !content) {
      forget();
      return null;
    }
    String text = window.statementTo(end);
    if (copyData && copy.found()) {
      data = new CopyData(window, sink, start, text);
    }
    return finish(text, start);
  }

  private void significant(TokenKind kind) {
    if (start == null) {
      if (kind == TokenKind.WORD && clientCommand()) {
        return;
      }
      start = window.positionOf(window.tokenStart);
      window.startStatement();
      head.reset();
      nesting.reset();
      copy.reset();
    }
    end = window.offset(window.position);
    if (kind == TokenKind.HINT) {
      sink.token(kind, token.toString().replace("\r\n", "\n").replace('\r', '\n'));
      return;
    }
    content = true;
    sink.token(kind, token);
    head.accept(kind, token);
    nesting.accept(kind, token);
    if (copyData) {
      copy.accept(kind, token);
    }
  }

  private boolean clientCommand() {
    if (syntax.has(SyntaxRule.DELIMITER_COMMAND)
        && token.is("DELIMITER")
        && window.peek(0) <= ' ') {
      sink.token(TokenKind.DELIMITER_COMMAND, lexer.delimiterCommand());
      return true;
    }
    if (syntax.clientCommands().refuse(token.toString().toLowerCase(Locale.ROOT))) {
      throw lexer.clientCommand();
    }
    return false;
  }

  private @Nullable ScriptPiece endOfScript() {
    return start == null ? null : unfinished();
  }

  /** A statement that ends without a delimiter; null if there is none. */
  private @Nullable SqlStatement unfinished() {
    Position from = start;
    if (from == null || !content) {
      forget();
      return null;
    }
    if (copyData && copy.found()) {
      throw CopyData.missing(window, from);
    }
    return finish(window.statementTo(end), from);
  }

  private SqlStatement finish(String text, Position from) {
    SqlStatement statement = new SqlStatement(text, from, head.toString(), data);
    forget();
    return statement;
  }

  private void forget() {
    start = null;
    content = false;
    window.endStatement();
  }

  @Override
  public void close() {
    try {
      script.close();
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, window.name + ": cannot be closed: " + e.getMessage(), e);
    }
  }
}
