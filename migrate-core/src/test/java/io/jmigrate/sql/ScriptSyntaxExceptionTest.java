package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptSyntaxExceptionTest {
  @Test
  void saysWhereWhatAndWhatNext() {
    assertThatThrownBy(() -> Pieces.of("SELECT 1;\n  SELECT 'abc;\n", Syntaxes.named("h2")))
        .isInstanceOfSatisfying(
            ScriptSyntaxException.class,
            refused -> {
              assertThat(refused.script()).isEqualTo("a.sql");
              assertThat(refused.position()).isEqualTo(new Position(19, 2, 10));
              assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_SCRIPT);
            })
        .hasMessage(
            """
            a.sql:2:10: this quote is never closed
                SELECT 'abc;
                       ^
              Close it with ' where it should end.\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          postgres | SELECT 1, "b           | 1:11 | this quoted name is never closed
          postgres | SELECT E'a\\'          | 1:8  | this quote is never closed
          postgres | SELECT U&'a            | 1:8  | this quote is never closed
          postgres | DO $a$ $$              | 1:4  | this string in dollar quotes is never closed
          postgres | SELECT /* /* */ 1      | 1:8  | this comment is never closed
          postgres | \\restrict abc         | 1:1  | \\restrict is a command of psql, not SQL
          postgres | SELECT 1 \\gexec       | 1:10 | \\gexec is a command of psql, not SQL
          postgres | SELECT 1; \\.          | 1:11 | \\. is a command of psql, not SQL
          postgres | SELECT 1; \\unheard x  | 1:11 | \\unheard is a command of psql, not SQL
          postgres | COPY t FROM stdin      | 1:1  | COPY … FROM stdin without its data
          postgres | COPY t FROM stdin; 1   | 1:1  | COPY … FROM stdin without its data
          mysql    | SELECT "a\\"           | 1:8  | this quote is never closed
          mysql    | SELECT `a              | 1:8  | this quoted name is never closed
          mysql    | SELECT /*!50003 1      | 1:8  | this comment is never closed
          mysql    | SELECT 1\\G            | 1:9  | \\G is a command of mysql, not SQL
          mysql    | SOURCE a.sql           | 1:1  | SOURCE is a command of mysql, not SQL
          mysql    | DELIMITER              | 1:1  | DELIMITER without a delimiter
          mysql    | DELIMITER \\\\         | 1:1  | a delimiter with a backslash
          h2       | SELECT $$a             | 1:8  | this string in dollar quotes is never closed
          """,
      delimiter = '|')
  void pointsAtWhereTheTroubleBegins(String syntax, String script, String place, String what) {
    assertThatThrownBy(() -> Pieces.of(script, Syntaxes.named(syntax)))
        .isInstanceOf(ScriptSyntaxException.class)
        .hasMessageStartingWith("a.sql:" + place + ": " + what + "\n");
  }

  @Test
  void refusesNulAndSuspectsUtf16() {
    assertThatThrownBy(() -> Pieces.of("S\0E\0", Syntaxes.named("mysql")))
        .hasMessageStartingWith("a.sql:1:2: a NUL character")
        .hasMessageContaining("UTF-16");
  }

  @Test
  void tellsDataThatNeverEndsByItsStatement() {
    String script = "SELECT 1;\nCOPY t FROM stdin;\n" + "1\t2\n".repeat(10_000);
    assertThatThrownBy(() -> Pieces.of(script, Syntaxes.named("postgres")))
        .hasMessage(
            """
            a.sql:2:1: the data of this COPY never ends
              COPY t FROM stdin
              ^
              End it with a line that holds only \\.\
            """);
  }
}
