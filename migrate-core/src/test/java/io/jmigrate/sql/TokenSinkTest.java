package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSinkTest {
  @Test
  void tellsEveryKindOfToken() {
    String script =
        """
        /* no */ DELIMITER $$ ignored
        -- no
        --  jmigrate: no-transaction
        SELECT /*+ a
         b */ `a b`.c, 'x''y', 1.5 <= @d /*!50003 + 1 */; # no
        $$
        """;
    assertThat(Pieces.tokens(script, Syntaxes.named("mysql")))
        .containsExactly(
            "DELIMITER_COMMAND $$",
            "DIRECTIVE jmigrate: no-transaction",
            "WORD SELECT",
            "HINT /*+ a\n b */",
            "QUOTED_NAME `a b`",
            "PUNCTUATION .",
            "WORD c",
            "PUNCTUATION ,",
            "LITERAL 'x''y'",
            "PUNCTUATION ,",
            "NUMBER 1.5",
            "OPERATOR <=",
            "PUNCTUATION @",
            "WORD d",
            "EXECUTABLE_COMMENT /*!50003",
            "OPERATOR +",
            "NUMBER 1",
            "EXECUTABLE_COMMENT */",
            "PUNCTUATION ;",
            "DELIMITER $$");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          postgres ; a=-1                   ; a = - 1
          postgres ; a||b                   ; a /* c */ || b
          postgres ; f(a,b)                 ; f ( a , b )
          postgres ; x<-1 AND y             ; x < -1  AND  y
          mysql    ; SET @a:=-1,@b=@c       ; SET @a := -1, @b = @c
          mysql    ; /*!40101 SET a=1*/     ; /*!40101  SET  a = 1  */
          mysql    ; a->'$.b'               ; a -> '$.b'
          mysql    ; l:BEGIN                ; l : BEGIN
          h2       ; a=-1||b                ; a = -1 || b // c
          """,
      delimiter = ';')
  void whiteSpaceBetweenTokensDoesNotMatter(String syntax, String tight, String loose) {
    assertThat(Pieces.tokens(tight, Syntaxes.named(syntax)))
        .isEqualTo(Pieces.tokens(loose, Syntaxes.named(syntax)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          postgres ; a b         ; ab
          postgres ; 'a  b'      ; 'a b'
          postgres ; E'a'        ; E 'a'
          postgres ; a<=b        ; a< =b
          postgres ; $$ a$$      ; $$a$$
          postgres ; 1.5         ; 1 .5
          postgres ; "a"         ; a
          postgres ; -- jmigrate: a ; -- jmigrate: b
          postgres ; /*+ a */ b  ; /*+  a */ b
          mysql    ; /*!40101 a*/; /*!40102 a*/
          mysql    ; /*!40101 a*/; a
          """,
      delimiter = ';')
  void otherDifferencesMatter(String syntax, String one, String other) {
    assertThat(Pieces.tokens(one, Syntaxes.named(syntax)))
        .isNotEqualTo(Pieces.tokens(other, Syntaxes.named(syntax)));
  }

  @Test
  void lineEndsMatterOnlyInLiteralsAndCopyData() {
    String script = "SELECT 1, -- a\n  /*+ b\n */ 2\n;\n-- jmigrate: x\nSELECT 3";
    assertThat(Pieces.tokens(script.replace("\n", "\r\n"), Syntaxes.named("postgres")))
        .isEqualTo(Pieces.tokens(script, Syntaxes.named("postgres")))
        .isEqualTo(Pieces.tokens(script.replace('\n', '\r'), Syntaxes.named("postgres")));
    String copy = "COPY t FROM stdin;\n1\n\\.\n";
    assertThat(Pieces.tokens(copy.replace("\n", "\r\n"), Syntaxes.named("postgres")))
        .isNotEqualTo(Pieces.tokens(copy, Syntaxes.named("postgres")));
  }
}
