package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.dialect.mysql.MysqlSyntax;
import io.jmigrate.dialect.postgres.PostgresSyntax;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Script.Section;
import io.jmigrate.sql.SqlStatement;
import io.jmigrate.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptContentsTest {
  private static final SqlSyntax POSTGRES = PostgresSyntax.SYNTAX;

  private static final String BOTH =
      """
      -- about users
      -- migrate:up
      CREATE TABLE a (id int);
      CREATE TABLE b (id int)
      -- migrate:down
      DROP TABLE b;
      DROP TABLE a
      """;

  @Test
  void givesTheStatementsOfTheSectionAtTheirPlaceInTheFile() {
    assertThat(statements(BOTH, Section.UP))
        .containsExactly("3:1 CREATE TABLE a (id int)", "4:1 CREATE TABLE b (id int)");
    assertThat(statements(BOTH, Section.DOWN))
        .containsExactly("6:1 DROP TABLE b", "7:1 DROP TABLE a");
  }

  @Test
  void takesAFileWithoutSectionsForAnUpWithoutADown() {
    assertThat(statements("SELECT 1; SELECT 2", Section.UP))
        .containsExactly("1:1 SELECT 1", "1:11 SELECT 2");
    assertThat(present("SELECT 1", Section.UP)).isTrue();
    assertThat(statements("SELECT 1", Section.DOWN)).isEmpty();
    assertThat(present("SELECT 1", Section.DOWN)).isFalse();
  }

  @Test
  void tellsAnEmptyDownFromNone() {
    assertThat(present("SELECT 1;\n-- migrate:down\n", Section.DOWN)).isTrue();
    assertThat(statements("SELECT 1;\n-- migrate:down\n", Section.DOWN)).isEmpty();
  }

  @Test
  void takesWhatStandsAboveTheDownForTheUp() {
    assertThat(statements("SELECT 1\n-- migrate:down\nSELECT 2", Section.UP))
        .containsExactly("1:1 SELECT 1");
  }

  @Test
  void seesNoSectionsInsideLiterals() {
    assertThat(statements("SELECT $$\n-- migrate:down\n$$; SELECT 2", Section.UP)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Section.class)
  void readsEmptyFiles(Section section) {
    assertThat(statements("", section)).isEmpty();
    assertThat(statements("\uFEFF\r\n", section)).isEmpty();
  }

  @Test
  void leavesTheFileAtTheDown() {
    assertThat(statements("SELECT 1;\n-- migrate:down\nSELECT 'unclosed", Section.UP)).hasSize(1);
  }

  @Test
  void readsDirectives() {
    String text =
        "-- jmigrate: no-transaction\nSELECT 1;\n-- jmigrate: irreversible rows are gone\n";

    Directives directives = directives(text, Section.WHOLE);

    assertThat(directives.has(Directive.NO_TRANSACTION)).isTrue();
    assertThat(directives.argument(Directive.IRREVERSIBLE)).isEqualTo("rows are gone");
    assertThat(directives("SELECT 1", Section.WHOLE)).isEqualTo(Directives.NONE);
  }

  @Test
  void keepsTheDirectivesOfTheSectionsApart() {
    String text =
        """
        -- migrate:up transaction:false
        SELECT 1;
        -- migrate:down
        -- jmigrate: irreversible why
        """;

    assertThat(directives(text, Section.UP).lines()).isEqualTo("-- jmigrate: no-transaction\n");
    assertThat(directives(text, Section.DOWN).lines()).isEqualTo("-- jmigrate: irreversible why\n");
  }

  @Test
  void letsTheHeadOfTheFileSpeakForBothSections() {
    String text = "-- jmigrate: no-transaction\n" + BOTH;

    assertThat(directives(text, Section.UP).has(Directive.NO_TRANSACTION)).isTrue();
    assertThat(directives(text, Section.DOWN).has(Directive.NO_TRANSACTION)).isTrue();
    assertThat(
            directives("SELECT 1;\n-- jmigrate: no-transaction\n-- migrate:down\n", Section.DOWN))
        .isEqualTo(Directives.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "'SELECT 1;\n-- jmigrate: no-transactoin\n', UP, 2:1, jmigrate: no-transaction?",
    "'SELECT 1;\n  -- migrate:dwon\n', UP, 2:3, migrate:down?",
    "'SELECT 1;\n-- +goose Down\nSELECT 2', UP, 2:1, -- migrate:down",
    "'SELECT 1;\n-- migrate:down\nSELECT 2', WHOLE, 2:1, one script",
    "'-- migrate:up\n-- migrate:up\n', UP, 2:1, begun already",
    "'-- migrate:up\n-- migrate:down\n-- migrate:down', DOWN, 3:1, begun already",
    "'-- migrate:down\n-- migrate:up\n', DOWN, 2:1, must come first",
    "'SELECT 1;\n-- migrate:up\nSELECT 2', UP, 2:1, statements above",
    "'SELECT 1,\n  -- jmigrate: no-transaction\n  2;', UP, 2:6, Is the ; missing",
    "'SELECT 1\n-- migrate:dwon\nSELECT 2', UP, 2:4, Is the ; missing",
    "'SELECT 1; -- jmigrate: no-transaction\nSELECT 2', UP, 1:1, a line to itself",
    "'SELECT 1; -- jmigrate: no-transaction', UP, 1:1, a line to itself",
    "'SELECT 1; -- migrate:down\nSELECT 2', UP, 1:1, a line to itself",
  })
  void refusesDirectivesThatCannotBeObeyed(
      String text, Section section, String place, String problem) {
    assertThatThrownBy(() -> statements(text, section))
        .isInstanceOfSatisfying(
            JmigrateException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_MIGRATIONS))
        .hasMessageStartingWith("db/1_x.sql:" + place + ": ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- migrate the data\nSELECT 1",
        "SELECT 1 -- migrate: the rows of old\n, 2",
        "SELECT 1 -- up\n",
        "/* jmigrate: no-transactoin */ SELECT 1",
      })
  void leavesOrdinaryCommentsAlone(String text) {
    assertThat(statements(text, Section.UP)).hasSize(1);
    assertThat(directives(text, Section.UP)).isEqualTo(Directives.NONE);
  }

  @Test
  void seesSectionsWithoutASpaceAlsoWhereTheServerWantsOne() {
    Script up =
        new Script(MemorySource.file("x", "--migrate:up\nA;\n--migrate:down\nB;"), Section.UP);

    try (ScriptContents contents = ScriptContents.open(up, MysqlSyntax.SYNTAX)) {
      SqlStatement first = contents.next();
      assertThat(first == null ? "none" : first.text()).isEqualTo("A");
      assertThat(contents.next()).isNull();
    }
  }

  private static Script script(String text, Section section) {
    return new Script(MemorySource.file("db/1_x.sql", text), section);
  }

  private static List<String> statements(String text, Section section) {
    try (ScriptContents contents = ScriptContents.open(script(text, section), POSTGRES)) {
      return read(contents);
    }
  }

  private static List<String> read(ScriptContents contents) {
    List<String> statements = new ArrayList<>();
    for (SqlStatement next = contents.next(); next != null; next = contents.next()) {
      statements.add(next.start() + " " + next.text());
    }
    return statements;
  }

  private static boolean present(String text, Section section) {
    try (ScriptContents contents = ScriptContents.open(script(text, section), POSTGRES)) {
      read(contents);
      return contents.present();
    }
  }

  private static Directives directives(String text, Section section) {
    try (ScriptContents contents = ScriptContents.open(script(text, section), POSTGRES)) {
      read(contents);
      return contents.directives();
    }
  }
}
