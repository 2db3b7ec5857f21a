package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementHeadTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          postgres | create /* a */ unique index concurrently if not exists "a b" on t(x) | CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "a b" ON T ( X )
          postgres | begin                         | BEGIN
          postgres | SELECT 'it;s', 1.5, a.b::int  | SELECT 'it;s' , 1.5 , A . B : : INT
          postgres | /*+ hint */ select 1          | SELECT 1
          mysql    | /*!40101 set names utf8mb4 */ | SET NAMES UTF8MB4
          mysql    | insert into `a` values ("x")  | INSERT INTO `a` VALUES ( "x" )
          """,
      delimiter = '|')
  void holdsTheFirstTokens(String syntax, String script, String head) {
    assertThat(Pieces.statements(script, Syntaxes.named(syntax)))
        .singleElement()
        .extracting(SqlStatement::head)
        .isEqualTo(head);
  }

  @Test
  void staysShort() {
    String script = "DO $$" + "x".repeat(1000) + "$$" + " a".repeat(100);
    assertThat(Pieces.statements(script, Syntaxes.named("postgres")).get(0).head())
        .startsWith("DO $$xxx")
        .endsWith("x…" + " A".repeat(14))
        .hasSize(3 + 100 + 1 + 28);
  }
}
