package io.jmigrate.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.dialect.mysql.MysqlSyntax;
import io.jmigrate.dialect.postgres.PostgresSyntax;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
  @Test
  void givesStatementsAndWholeLineCommentsInOrderWithTheirPositions() {
    assertThat(Pieces.of("-- migrate:up\r\n  SELECT 1; -- not alone\r\nSELECT ';'\r\n", postgres()))
        .containsExactly(
            new LineComment("migrate:up", new Position(0, 1, 1)),
            statement("SELECT 1", new Position(17, 2, 3), "SELECT 1"),
            statement("SELECT ';'", new Position(41, 3, 1), "SELECT ';'"));
  }

  @Test
  void endsAnUnfinishedStatementAtASectionLine() {
    assertThat(Pieces.of("SELECT 1\n--MIGRATE:DOWN\nSELECT 2", MysqlSyntax.SYNTAX))
        .containsExactly(
            statement("SELECT 1", Position.START, "SELECT 1"),
            new LineComment("MIGRATE:DOWN", new Position(9, 2, 1)),
            statement("SELECT 2", new Position(24, 3, 1), "SELECT 2"));
  }

  @Test
  void yieldsNothingForEmptyStatementsAndComments() {
    assertThat(Pieces.of(" ;; /* a ; b */ ; /*+ alone */ ; \n", postgres())).isEmpty();
  }

  @Test
  void countsAStatementWithoutDelimiterAtTheEnd() {
    assertThat(Pieces.of("\uFEFFSELECT 1 -- end", postgres()))
        .containsExactly(statement("SELECT 1", Position.START, "SELECT 1"));
  }

  @Test
  void readsADatabaseThatIsDescribedByDataAlone() {
    SqlSyntax sqlite =
        new SqlSyntax(Set.of(SyntaxRule.BACKTICK_NAMES), "+-*/<>=!%&|~", ClientCommands.NONE);
    assertThat(Pieces.texts("SELECT `a;`, '\\'; SELECT 1 -- ;\n#2; BEGIN; SELECT $$;$$", sqlite))
        .containsExactly("SELECT `a;`, '\\'", "SELECT 1 -- ;\n#2", "BEGIN", "SELECT $$", "$$");
  }

  @Test
  void keepsAStatementThatIsLargerThanTheWindow() {
    String statement = "SELECT 1\n" + "/*! , 2\n*/\n".repeat(5000) + ", 3";
    assertThat(Pieces.texts("SELECT 0;\n" + statement + ";SELECT 4", MysqlSyntax.SYNTAX))
        .containsExactly("SELECT 0", statement, "SELECT 4");
  }

  @Test
  void skipsCopyDataThatNobodyReads() {
    List<String> tokens = new ArrayList<>();
    ScriptReader reader =
        new ScriptReader(
            "a.sql",
            new StringReader("COPY t FROM stdin;\n1\t'\n\\.\nSELECT 2;"),
            postgres(),
            (kind, text) -> tokens.add(kind + " " + text));
    reader.next();
    assertThat(reader.next()).hasFieldOrPropertyWithValue("text", "SELECT 2");
    assertThat(tokens).contains("COPY_DATA 1\t'\n", "WORD SELECT").doesNotContain("LITERAL '");
  }

  @Test
  void readsCopyDataUpToItsEndMark() throws IOException {
    ScriptReader reader =
        new ScriptReader(
            "a.sql", new StringReader("COPY t FROM stdin;\r\n\\.x\r\n2\r\n\\.\r\n"), postgres());
    Reader lines = requireNonNull(((SqlStatement) requireNonNull(reader.next())).data());
    StringBuilder data = new StringBuilder();
    for (int c = lines.read(); c >= 0; c = lines.read()) {
      data.append((char) c);
    }
    assertThat(data).hasToString("\\.x\r\n2\r\n");
    assertThat(reader.next()).isNull();
  }

  static SqlSyntax postgres() {
    return PostgresSyntax.SYNTAX;
  }

  private static SqlStatement statement(String text, Position start, String head) {
    return new SqlStatement(text, start, head, null);
  }
}
