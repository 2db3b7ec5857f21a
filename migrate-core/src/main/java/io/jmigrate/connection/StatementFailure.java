package io.jmigrate.connection;

import io.jmigrate.dialect.ServerError;
import io.jmigrate.sql.Position;
import io.jmigrate.sql.SourceExcerpt;
import io.jmigrate.sql.SqlStatement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words for a failed statement: the place in the file, the line with a caret, what the server said.
 */
public final class StatementFailure {
  private static final Pattern QUOTED_NAME = Pattern.compile("[\"'`]([A-Za-z_]\\w*)[\"'`]");

  private StatementFailure() {}

  /** Several lines, the first of the form {@code file:line:column: message}. */
  public static String describe(String path, SqlStatement statement, ServerError error) {
    int sent = error.offset() >= 0 ? error.offset() : named(error.message(), statement.text());
    int offset = statement.writtenOffset(sent);
    Position place = place(statement, offset);
    StringBuilder text = new StringBuilder();
    text.append(path).append(':').append(place).append(": ").append(headline(error));
    text.append('\n').append(SourceExcerpt.of(statement.written(), offset));
    append(text, "detail", error.detail());
    append(text, "hint", error.hint());
    return text.toString();
  }

  /** What the server said, without a place in a script. */
  public static String said(ServerError error) {
    StringBuilder text = new StringBuilder(headline(error));
    append(text, "detail", error.detail());
    append(text, "hint", error.hint());
    return text.toString();
  }

  private static String headline(ServerError error) {
    return error.message() + (error.code().isEmpty() ? "" : "  [" + error.code() + "]");
  }

  /** Where the first name that the message quotes stands in the statement; 0 when it does not. */
  private static int named(String message, String statement) {
    Matcher name = QUOTED_NAME.matcher(message);
    while (name.find()) {
      Matcher use =
          Pattern.compile("\\b" + Pattern.quote(name.group(1)) + "\\b", Pattern.CASE_INSENSITIVE)
              .matcher(statement);
      if (use.find()) {
        return use.start();
      }
    }
    return 0;
  }

  private static void append(StringBuilder text, String label, @Nullable String said) {
    if (said != null) {
      text.append("\n  ").append(label).append(": ").append(said.replace("\n", "\n    "));
    }
  }

  /** Where a place within a statement is in the script. */
  private static Position place(SqlStatement statement, int offset) {
    int line = statement.start().line();
    int column = statement.start().column();
    String text = statement.written();
    int end = Math.min(offset, text.length());
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean lineEnd =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      line = lineEnd ? line + 1 : line;
      column = lineEnd ? 1 : column + 1;
    }
    return new Position(statement.start().offset() + end, line, column);
  }
}
