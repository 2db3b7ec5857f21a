package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every text at all, however broken. */
class LexerPropertyTest {
  @Property
  void allTokensInARowAreTheScript(
      @ForAll("scripts") String script, @ForAll("syntaxes") String syntax) {
    StringBuilder together = new StringBuilder();
    CharWindow window = new CharWindow("a.sql", new StringReader(script), 1);
    Lexer lexer = new Lexer(window, Syntaxes.named(syntax));
    try {
      while (lexer.next() != null) {
        assertThat(lexer.text().length()).isPositive();
        together.append(lexer.text());
      }
      assertThat(together).hasToString(script);
    } catch (ScriptSyntaxException refused) {
      assertThat(script).startsWith(together.toString());
      assertPointsIntoTheScript(refused, script);
    }
  }

  @Property
  void everyScriptIsSplitOrRefusedWithItsPlace(
      @ForAll("scripts") String script, @ForAll("syntaxes") String syntax) {
    int done = 0;
    try {
      for (ScriptPiece piece : Pieces.of(script, Syntaxes.named(syntax))) {
        int start = (int) piece.start().offset();
        assertThat(start).isGreaterThanOrEqualTo(done);
        assertThat(piece.start()).isEqualTo(Position.START.after(script, start));
        if (piece instanceof SqlStatement statement) {
          done = start + statement.text().length();
          assertThat(statement.text()).isNotEmpty().isEqualTo(script.substring(start, done));
        }
      }
    } catch (ScriptSyntaxException refused) {
      assertPointsIntoTheScript(refused, script);
    }
  }

  @Property
  void theSizeOfTheWindowChangesNothing(
      @ForAll("scripts") String script,
      @ForAll("syntaxes") String syntax,
      @ForAll @IntRange(min = 1, max = 20) int size) {
    assertThat(outcome(script, syntax, size)).isEqualTo(outcome(script, syntax, 8192));
  }

  private static List<String> outcome(String script, String syntax, int size) {
    List<String> outcome = new ArrayList<>();
    StringReader text = new StringReader(script);
    CharWindow window = new CharWindow("a.sql", text, size);
    TokenSink sink = (kind, token) -> outcome.add(kind + " " + token);
    try (ScriptReader reader = new ScriptReader(window, text, Syntaxes.named(syntax), sink)) {
      for (ScriptPiece piece = reader.next(); piece != null; piece = reader.next()) {
        outcome.add(
            piece instanceof SqlStatement statement
                ? statement.start() + statement.head() + statement.text()
                : piece.toString());
      }
    } catch (ScriptSyntaxException refused) {
      outcome.add("refused at " + refused.position());
    }
    return outcome;
  }

  private static void assertPointsIntoTheScript(ScriptSyntaxException refused, String script) {
    int offset = (int) refused.position().offset();
    assertThat(offset).isBetween(0, script.length());
    assertThat(refused.position()).isEqualTo(Position.START.after(script, offset));
  }

  @Provide
  Arbitrary<String> syntaxes() {
    return Arbitraries.of(Syntaxes.BY_NAME.keySet());
  }

  @Provide
  Arbitrary<String> scripts() {
    Arbitrary<String> fragments =
        Arbitraries.of(
            "'",
            "\"",
            "`",
            "$",
            "$$",
            "$a$",
            "\\",
            "/*",
            "*/",
            "/*!",
            "/*!50003 ",
            "/*M!",
            "/*+",
            "--",
            "-- ",
            "#",
            "//",
            ";",
            ";;",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "(",
            ")",
            ".",
            ":",
            "E'",
            "U&'",
            "N'",
            "@",
            "=",
            "-",
            "+",
            "*",
            "/",
            "1",
            "1.5e",
            "0x",
            "a",
            "é",
            "\uD83D\uDE00",
            "BEGIN",
            "BEGIN ATOMIC",
            "BEGIN NOT ATOMIC",
            "END",
            "END IF",
            "IF",
            "CASE",
            "THEN",
            "LOOP",
            "WHILE",
            "DO",
            "FOR",
            "REPEAT",
            "UNTIL",
            "ELSE",
            "DECLARE ",
            " HANDLER FOR ",
            "CREATE ",
            "PROCEDURE p()",
            "FUNCTION f() ",
            "TRIGGER ",
            "FOR EACH ROW ",
            "EVENT ",
            "DELIMITER ",
            "DELIMITER $$\n",
            "DELIMITER //\n",
            "COPY t FROM stdin;\n",
            "\n\\.\n",
            "\n-- migrate:down\n",
            "-- jmigrate: x\n",
            "source",
            "\\N",
            "\uFEFF",
            "\u0000");
    return Arbitraries.oneOf(fragments, Arbitraries.strings().ofMaxLength(3))
        .list()
        .ofMaxSize(25)
        // A byte-order mark at the start is not part of the script.
        .map(parts -> String.join("", parts).replaceFirst("^\uFEFF+", ""));
  }
}
