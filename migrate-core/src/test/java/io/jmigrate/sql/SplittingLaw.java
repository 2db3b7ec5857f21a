package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** What holds for every script that can be split. */
final class SplittingLaw {
  private static final Pattern NOTHING_OF_MEANING =
      Pattern.compile(
          "(?is)(\\s|\\uFEFF|;|/\\*.*?\\*/|(--|#|//)[^\\r\\n]*|delimiter[^\\r\\n]*|\\\\\\.(?=\\r|\\n|$))*");

  private static final Pattern DELIMITER = Pattern.compile("(?i)\\bdelimiter\\s+'?([^\\s']+)");

  private SplittingLaw() {}

  /**
   * Pieces are in order, stand at their positions exactly as they are in the script, and between
   * them are only white space, comments and delimiters.
   */
  static void check(String script, SqlSyntax syntax) {
    List<String> delimiters =
        DELIMITER.matcher(script).results().map(found -> found.group(1)).toList();
    int done = 0;
    List<Pieces.WithData> pieces = Pieces.withData(script, syntax);
    for (Pieces.WithData found : pieces) {
      ScriptPiece piece = found.piece();
      int start = (int) piece.start().offset();
      assertThat(start).isGreaterThanOrEqualTo(done);
      between(script.substring(done, start), delimiters);
      assertThat(piece.start()).isEqualTo(Position.START.after(script, start));
      if (piece instanceof SqlStatement statement) {
        done = start + statement.text().length();
        assertThat(script.substring(start, done)).isEqualTo(statement.text());
        if (found.data() != null) {
          done = script.indexOf(found.data(), script.indexOf('\n', done)) + found.data().length();
        }
      } else {
        assertThat(script.substring(start)).startsWith("--");
        done = Math.min(lineEnd(script, '\n', start), lineEnd(script, '\r', start));
      }
    }
    between(script.substring(done), delimiters);
  }

  private static int lineEnd(String script, char c, int from) {
    int found = script.indexOf(c, from);
    return found < 0 ? script.length() : found;
  }

  private static void between(String text, List<String> delimiters) {
    String rest = text;
    for (String delimiter : delimiters) {
      rest = rest.replace(delimiter, " ");
    }
    assertThat(rest).matches(NOTHING_OF_MEANING);
  }
}
