package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameReaderTest {
  private final List<String> problems = new ArrayList<>();
  private final FileNameReader reader =
      new FileNameReader(MemorySource.POSTGRESQL.known(), problems::add);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "notes.txt",
        ".gitkeep",
        ".DS_Store",
        "._20260101_x.up.sql",
        "20260101_x.up.sql~",
        "20260101_x.up.sql.orig",
        "20260101_x.up.sql.bak",
        ".20260101_x.up.sql.swp",
        "#20260101_x.up.sql#",
        "seed.sql",
        "seeds.sql",
        "data.csv",
        "flyway.conf",
        "blog.sqlite",
        "blog.mv.db",
        "20260101_notes.md",
        "atlas.sum"
      })
  void passesOverWhatIsNoMigration(String file) {
    assertThat(reader.read("db/" + file)).isNull();
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026_create.upp.sql, 2026_create.up.sql",
    "2026_create.dwon.sql, 2026_create.down.sql",
    "2026_create.Up.sql, 2026_create.up.sql",
    "2026_create.undo.sql, 2026_create.down.sql",
    "2026_create.postgres.up.sql, 2026_create.postgresql.up.sql",
    "2026_create.mysq.down.sql, 2026_create.mysql.down.sql",
    "2026_create.MySQL.sql, 2026_create.mysql.sql",
    "2026_create.UP.SQL, 2026_create.UP.sql",
    "2026_create.up, 2026_create.up.sql",
    "2026_create.up.slq, 2026_create.up.sql",
    "2026_create.up.sql.txt, 2026_create.up.sql",
    "2026create.up.sql, 2026_create.up.sql",
    "2026 create.up.sql, 2026_create.up.sql",
    "2026.create.up.sql, 2026_create.up.sql",
    "2026_.up.sql, 2026_<description>.up.sql",
    "V2_foo.sql, V2__foo.sql",
    "V2-foo.sql, V2__foo.sql",
    "V2.sql, V2__<description>.sql",
    "V2__.sql, V2__<description>.sql",
    "v2__foo.sql, V2__foo.sql",
    "V1.2_foo.down.sql, V1.2__foo.down.sql",
    "U2_foo.sql, U2__foo.sql",
    "U2__foo.up.sql, U2__foo.sql",
    "R_views.sql, R__views.sql",
    "r__views.sql, R__views.sql",
  })
  void tellsTheRightName(String file, String right) {
    assertThat(reader.read("db/" + file)).isNull();
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("db/" + file + ": ")
        .contains("ename it to " + right);
  }

  @ParameterizedTest
  @CsvSource({
    "x_create.sql, has no version",
    "prelude.sql, has no version",
    "relay.sql, has no version",
    "up.sql, Its folder must be called",
    "postgresql.up.sql, Its folder must be called",
    "V1__x.sql.conf, Flyway script configuration",
    "beforeMigrate.sql, Flyway callback",
    "afterEachMigrate__grants.sql, Flyway callback",
    "createSchema.sql, Flyway callback",
    "B5__base.sql, Flyway baseline",
    "20260101120000_create_users.java, written as code",
    "20260101120000-create-users.js, written as code",
  })
  void refusesWhatWouldOtherwiseBeSkippedOrChangeItsMeaning(String file, String why) {
    assertThat(reader.read("db/" + file)).isNull();
    assertThat(problems).singleElement().asString().startsWith("db/" + file + ": ").contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1_release_1.2.up.sql",
        "1_scale_down.sql",
        "1_x.y.up.sql",
        "1_data.us.sql",
        "1_backup.sql",
        "0004_1009_Fix.sql",
        "1.2.3_x.sql",
        "V1__2__x.sql",
        "V2024.01.15__x.sql",
        "1_Größe.sql",
        "1_users.v2.sql",
      })
  void acceptsUnusualNames(String file) {
    assertThat(reader.read(file)).isNotNull();
    assertThat(problems).isEmpty();
  }
}
