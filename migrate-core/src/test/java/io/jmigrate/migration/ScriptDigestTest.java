package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.dialect.mysql.MysqlSyntax;
import io.jmigrate.dialect.postgres.PostgresSyntax;
import io.jmigrate.migration.Script.Section;
import io.jmigrate.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptDigestTest {
  private static final SqlSyntax POSTGRES = PostgresSyntax.SYNTAX;

  @ParameterizedTest
  @CsvSource({
    "'CREATE TABLE a (id int);', 'CREATE TABLE a (id int)'",
    "'CREATE TABLE a (id int);', 'CREATE  TABLE a\r\n(\r\n  id int\r\n) ;\r\n'",
    "'CREATE TABLE a (id int);', '-- users\nCREATE /* t */ TABLE a (id int); -- done'",
    "'CREATE TABLE a (id int);', '\uFEFFCREATE TABLE a (id int);'",
    "'SELECT 1;SELECT 2', 'SELECT 1;;\n\nSELECT 2;'",
    "'-- jmigrate: no-transaction\nSELECT 1', '-- jmigrate:no-transaction\nSELECT 1;'",
    "'-- jmigrate: no-transaction\nSELECT 1', '-- migrate:up transaction:false\nSELECT 1;'",
    "'SELECT 1;', '-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;'",
    "'SELECT 1;', 'SELECT 1;\n-- migrate:down\nSELECT 3;'",
    "'COPY a FROM stdin;\n1\n\\.\n', '\r\nCOPY a\nFROM stdin;\n1\n\\.\n\n'",
  })
  void doesNotNoticeWhatMeansNothing(String one, String two) {
    assertThat(normalised(one)).isEqualTo(normalised(two));
  }

  @ParameterizedTest
  @CsvSource({
    "'SELECT 1;', 'SELECT 2;'",
    "'SELECT 1;', 'select 1;'",
    "'SELECT 1;', ''",
    "'SELECT a b', 'SELECT ab'",
    "'SELECT a, b', 'SELECT a; b'",
    "'SELECT 1;SELECT 2', 'SELECT 1 SELECT 2'",
    "'SELECT ''a b''', 'SELECT ''a  b'''",
    "'SELECT ''a\nb''', 'SELECT ''a\r\nb'''",
    "'SELECT ''a'' ''b''', 'SELECT ''a'''' ''''b'''",
    "'SELECT ''a''', 'SELECT \"a\"'",
    "'SELECT $$a$$', 'SELECT $x$a$x$'",
    "'SELECT $$a -- b$$', 'SELECT $$a$$'",
    "'SELECT ''ä''', 'SELECT ''a'''",
    "'SELECT /*+ x */ 1', 'SELECT 1'",
    "'SELECT 1', '-- jmigrate: no-transaction\nSELECT 1'",
    "'-- jmigrate: irreversible a\n', '-- jmigrate: irreversible b\n'",
    "'COPY a FROM stdin;\n1\n\\.\n', 'COPY a FROM stdin;\n1 \n\\.\n'",
    "'COPY a FROM stdin;\n1\n\\.\n', 'COPY a FROM stdin;\n\\.\n'",
    "'COPY a FROM stdin;\n1\n2\n\\.\n', 'COPY a FROM stdin;\n1\n\\.\nCOPY a FROM stdin;\n2\n\\.\n'",
  })
  void noticesWhateverMeansSomething(String one, String two) {
    assertThat(normalised(one)).isNotEqualTo(normalised(two));
  }

  @Test
  void noticesWhatOnlyTheServerReads() {
    assertThat(mysql("SELECT /*!80000 1, */ 2")).isNotEqualTo(mysql("SELECT /*!50000 1, */ 2"));
    assertThat(mysql("SELECT /*!80000 1, */ 2")).isNotEqualTo(mysql("SELECT /* 1, */ 2"));
    assertThat(mysql("SELECT /*! 1, */ 2")).isEqualTo(mysql("SELECT\n/*!\n1, */ 2 -- x"));
  }

  @Test
  void doesNotCareByWhatARoutineIsDelimited() {
    String body = "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END";

    assertThat(mysql("DELIMITER $$\n" + body + "$$\nDELIMITER ;"))
        .isEqualTo(mysql("DELIMITER //\n" + body + " //\n"))
        .isEqualTo(mysql(body + ";"));
    assertThat(mysql(body)).isNotEqualTo(mysql(body.replace("1; SELECT 2", "1 SELECT 2")));
  }

  @Test
  void hashesLongCopyDataWhole() {
    String rows = "ä€😀\n".repeat(100_000);

    assertThat(normalised("COPY a FROM stdin;\n" + rows + "\\.\n"))
        .isNotEqualTo(normalised("COPY a FROM stdin;\n" + rows + rows + "\\.\n"))
        .isEqualTo(normalised("COPY a FROM stdin ;\n" + rows + "\\.\n"));
  }

  @Test
  void isTheSameForEver() {
    assertThat(normalised("-- jmigrate: no-transaction\nINSERT INTO \"t\" VALUES (1, 'ä€');"))
        .isEqualTo("b7e87eaa36fe33c4bb458e68ed174955e8af31763e6d569b1762f130f4b01a90");
    assertThat(TokenChecksum.ALGORITHM).isEqualTo("tokens-1");
  }

  @Test
  void givesTheRawChecksumOfTheWholeFileOfASection() {
    ScriptFile file =
        MemorySource.file("x", "SELECT 1;\n-- migrate:down\n" + "SELECT 2;\n".repeat(10_000));

    assertThat(digest(new Script(file, Section.UP)).raw()).isEqualTo(new RawChecksum().of(file));
    assertThat(digest(new Script(file, Section.DOWN)).raw()).isEqualTo(new RawChecksum().of(file));
  }

  @Test
  void countsAndShowsTheStatements() {
    List<String> seen = new ArrayList<>();

    ScriptDigest digest =
        ScriptDigest.read(
            new Script(MemorySource.file("x", "A; B;\n-- migrate:down\nC;"), Section.UP),
            POSTGRES,
            statement -> seen.add(statement.head()));

    assertThat(seen).containsExactly("A", "B");
    assertThat(digest.statements()).isEqualTo(2);
    assertThat(digest.present()).isTrue();
    assertThat(digest(new Script(MemorySource.file("x", "A;"), Section.DOWN)).present()).isFalse();
  }

  private static String normalised(String text) {
    return digest(new Script(MemorySource.file("x", text), Section.UP)).normalised();
  }

  private static String mysql(String text) {
    Script script = new Script(MemorySource.file("x", text), Section.WHOLE);
    return ScriptDigest.read(script, MysqlSyntax.SYNTAX, statement -> {}).normalised();
  }

  private static ScriptDigest digest(Script script) {
    return ScriptDigest.read(script, POSTGRES, statement -> {});
  }
}
