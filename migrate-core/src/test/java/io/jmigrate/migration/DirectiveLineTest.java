package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.migration.DirectiveLine.Marker;
import io.jmigrate.migration.DirectiveLine.Misspelt;
import io.jmigrate.migration.DirectiveLine.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveLineTest {
  @Test
  void readsDirectives() {
    assertThat(DirectiveLine.read("jmigrate: no-transaction"))
        .isEqualTo(new Named(Directive.NO_TRANSACTION, ""));
    assertThat(DirectiveLine.read("jmigrate:no-transaction"))
        .isEqualTo(new Named(Directive.NO_TRANSACTION, ""));
    assertThat(DirectiveLine.read("jmigrate: irreversible  the rows: gone"))
        .isEqualTo(new Named(Directive.IRREVERSIBLE, "the rows: gone"));
  }

  @Test
  void readsTheMarkersOfDbmate() {
    assertThat(DirectiveLine.read("migrate:up")).isEqualTo(new Marker(Script.Section.UP, false));
    assertThat(DirectiveLine.read("migrate:down transaction:false"))
        .isEqualTo(new Marker(Script.Section.DOWN, true));
    assertThat(DirectiveLine.read("migrate:up transaction:true"))
        .isEqualTo(new Marker(Script.Section.UP, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "migrate the data",
        "migrate: move the rows to the new table",
        "migrates: one by one",
        "migration: users",
        "migrated: by hand in 2019",
        "Migrate up the old rows",
        "jmigrate is what runs this",
        "upgrade: see below",
        "note: irreversible",
        "migrate up to three rows",
        "emigrate: a verb",
        "https://example.org/migrate:up",
        "up",
        "undo",
      })
  void leavesProseAlone(String text) {
    assertThat(DirectiveLine.read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "jmigrate: no-transactoin, jmigrate: no-transaction?",
    "jmigrate: NO-TRANSACTION, jmigrate: no-transaction?",
    "jmigrate: no_transaction, jmigrate: no-transaction?",
    "jmigrat: no-transaction, jmigrate: no-transaction?",
    "jmigrate no-transaction, jmigrate: no-transaction?",
    "JMigrate: no-transaction, jmigrate: no-transaction?",
    "migrate: no-transaction, jmigrate: no-transaction?",
    "jmigrate: ireversible it is gone, jmigrate: irreversible it is gone?",
    "migrate:dwon, migrate:down?",
    "migrate: up, migrate:up?",
    "migrate:Up, migrate:up?",
    "MIGRATE:UP, migrate:up?",
    "migrat:up, migrate:up?",
    "migrate :down, migrate:down?",
    "migrate down, migrate:down?",
    "jmigrate: down, migrate:down?",
    "migrate:up transaction:no, Only transaction:false may stand behind",
    "jmigrate: irreversible, needs a reason",
    "jmigrate: models, needs the fingerprint",
    "jmigrate: models 0123456789ABCDEF, needs the fingerprint",
    "jmigrate: model 0123456789abcdef, jmigrate: models 0123456789abcdef?",
    "jmigrate: no-transaction please, takes nothing behind it",
    "jmigrate: foo, There is no directive \"foo\"",
    "jmigrate:, There is no directive",
    "+goose Down, Write -- migrate:down",
    "+goose Up, Write -- migrate:up",
    "+migrate Down, Write -- migrate:down",
    "//@UNDO, Write -- migrate:down",
    "// @UNDO, Write -- migrate:down",
  })
  void tellsWhatAMisspeltDirectiveWasMeantToBe(String text, String meant) {
    assertThat(DirectiveLine.read(text))
        .isInstanceOfSatisfying(
            Misspelt.class, misspelt -> assertThat(misspelt.problem()).contains(meant));
  }
}
