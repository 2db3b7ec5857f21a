package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.dialect.postgres.PostgresSyntax;
import io.jmigrate.migration.Script.Section;
import io.jmigrate.sql.SqlSyntax;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DownTextTest {
  private static final SqlSyntax POSTGRES = PostgresSyntax.SYNTAX;

  @Test
  void isTheWholeFileWhereTheDownHasOne() {
    Script down =
        new Script(MemorySource.file("1_x.down.sql", "\uFEFF-- x\r\nA;\r\n"), Section.WHOLE);

    assertThat(DownText.of(migration(down), POSTGRES)).isEqualTo("-- x\r\nA;\r\n");
  }

  @Test
  void isTheSectionWithoutItsMarker() {
    assertThat(textOf("A;\n-- migrate:down\n\n-- why\nB;\n")).isEqualTo("\n-- why\nB;\n");
    assertThat(textOf("A\r\n-- migrate:down\r\nB")).isEqualTo("B");
    assertThat(textOf("A;\n-- migrate:down")).isEmpty();
  }

  @Test
  void isNothingWhereThereIsNone() {
    assertThat(textOf("A;\n")).isNull();
    assertThat(DownText.of(migration(null), POSTGRES)).isNull();
  }

  @Test
  void bringsAlongWhatItsSectionInherits() {
    assertThat(textOf("-- migrate:up\nA;\n-- migrate:down transaction:false\nB;\n"))
        .isEqualTo("-- jmigrate: no-transaction\nB;\n");
    assertThat(textOf("-- jmigrate: no-transaction\n-- migrate:up\nA;\n-- migrate:down\nB;\n"))
        .isEqualTo("-- jmigrate: no-transaction\nB;\n");
    assertThat(textOf("A;\n-- migrate:down\n-- jmigrate: no-transaction\nB;\n"))
        .isEqualTo("-- jmigrate: no-transaction\nB;\n");
  }

  @Test
  void meansTheSameReadBack() {
    Migration migration =
        sections("-- jmigrate: no-transaction\n-- migrate:up\nA;\n-- migrate:down\nB; C 'ä';\n");
    String text = DownText.of(migration, POSTGRES);
    assertThat(text).isNotNull();
    Script stored = DownText.script("1_x.sql, as applied", text == null ? "" : text);

    assertThat(ScriptDigest.read(stored, POSTGRES, s -> {}).normalised())
        .isEqualTo(
            ScriptDigest.read(new Script(migration.up().file(), Section.DOWN), POSTGRES, s -> {})
                .normalised());
    assertThat(stored.file().path()).isEqualTo("1_x.sql, as applied");
  }

  private static @Nullable String textOf(String file) {
    return DownText.of(sections(file), POSTGRES);
  }

  private static Migration sections(String text) {
    return migration(new Script(MemorySource.file("1_x.sql", text), Section.DOWN));
  }

  private static Migration migration(@Nullable Script down) {
    ScriptFile file = down == null ? MemorySource.file("1_x.up.sql", "") : down.file();
    return new Migration(Version.parse("1"), "x", "1_x", new Script(file, Section.UP), down);
  }
}
