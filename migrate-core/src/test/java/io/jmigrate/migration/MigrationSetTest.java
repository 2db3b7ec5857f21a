package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationSetTest {
  @Test
  void pairsUpAndDown() {
    Migration users =
        only("db/20260101120000_create_users.up.sql", "db/20260101120000_create_users.down.sql");

    assertThat(users.key()).isEqualTo("20260101120000");
    assertThat(users.description()).isEqualTo("create_users");
    assertThat(users.name()).isEqualTo("20260101120000_create_users");
    assertThat(shown(users.up())).isEqualTo("db/20260101120000_create_users.up.sql WHOLE");
    assertThat(shown(users.down())).isEqualTo("db/20260101120000_create_users.down.sql WHOLE");
  }

  @Test
  void takesSectionsFromOneFile() {
    Migration users = only("7_Users.sql");

    assertThat(users.name()).isEqualTo("7_Users");
    assertThat(shown(users.up())).isEqualTo("7_Users.sql UP");
    assertThat(shown(users.down())).isEqualTo("7_Users.sql DOWN");
  }

  @Test
  void namesAMigrationByItsFolder() {
    Migration users = only("db/7_users/up.sql", "db/7_users/down.sql", "db/7_users/README.md");

    assertThat(users.name()).isEqualTo("7_users");
    assertThat(shown(users.up())).isEqualTo("db/7_users/up.sql WHOLE");
    assertThat(shown(users.down())).isEqualTo("db/7_users/down.sql WHOLE");
  }

  @Test
  void readsFlywayNames() {
    MigrationSet set =
        read("V1_10__ten.sql", "V1_9__nine.sql", "U1.9__nine.sql", "R__views.sql", "R__a.sql");

    assertThat(set.migrations())
        .extracting(Migration::name)
        .containsExactly("V1_9__nine", "V1_10__ten", "R__a", "R__views");
    assertThat(set.migrations())
        .extracting(Migration::key)
        .containsExactly("1.9", "1.10", "R__a", "R__views");
    assertThat(shown(set.migrations().get(0).up())).isEqualTo("V1_9__nine.sql WHOLE");
    assertThat(shown(set.migrations().get(0).down())).isEqualTo("U1.9__nine.sql WHOLE");
    assertThat(shown(set.migrations().get(1).down())).isEqualTo("V1_10__ten.sql DOWN");
  }

  @Test
  void undoesARepeatableMigrationByAFileOfItsOwn() {
    Migration views = only("R__views.sql", "R__views.down.sql");

    assertThat(shown(views.up())).isEqualTo("R__views.sql WHOLE");
    assertThat(shown(views.down())).isEqualTo("R__views.down.sql WHOLE");
    assertThat(views.repeatable()).isTrue();
  }

  @Test
  void ordersByNumberAndNotByText() {
    assertThat(read("10_j.up.sql", "9_i.up.sql", "0100_k.up.sql", "008_h.up.sql").migrations())
        .extracting(Migration::name)
        .containsExactly("008_h", "9_i", "10_j", "0100_k");
  }

  @Test
  void matchesADownWithOtherZerosThanItsUp() {
    Migration migration = only("0004_seq.up.sql", "000004_seq.down.sql");

    assertThat(migration.name()).isEqualTo("0004_seq");
    assertThat(shown(migration.down())).isEqualTo("000004_seq.down.sql WHOLE");
  }

  @Test
  void takesTheVersionAloneAsAName() {
    Migration migration = only("20260101120000.up.sql");

    assertThat(migration.description()).isEmpty();
    assertThat(migration.name()).isEqualTo("20260101120000");
  }

  @Test
  void readsDatesWithDividersAsOneVersion() {
    assertThat(
            read("2024-01-15-120000_a/up.sql", "2024_01_16_120000_b.sql", "2024-01-17-c.up.sql")
                .migrations())
        .extracting(Migration::key)
        .containsExactly("20240117", "20240115120000", "20240116120000");
  }

  @Test
  void acceptsTheDashOfSequelize() {
    assertThat(only("20260101120000-create-user.up.sql").description()).isEqualTo("create-user");
  }

  @Test
  void prefersTheFileOfTheDatabaseInUse() {
    MemorySource source =
        MemorySource.of(
            "1_x.up.sql",
            "1_x.down.sql",
            "1_x.mysql.up.sql",
            "1_x.mariadb.up.sql",
            "1_x.postgresql.down.sql",
            "2_y.mysql.up.sql",
            "2_y.up.sql",
            "3_z/mysql.up.sql",
            "3_z/up.sql",
            "V4__f.mysql.sql",
            "V4__f.sql");

    assertThat(MigrationSet.read(source, MemorySource.MARIADB).migrations())
        .extracting(m -> m.up().file().path())
        .containsExactly(
            "1_x.mariadb.up.sql", "2_y.mysql.up.sql", "3_z/mysql.up.sql", "V4__f.mysql.sql");
    MigrationSet postgresql = MigrationSet.read(source, MemorySource.POSTGRESQL);
    assertThat(postgresql.migrations())
        .extracting(m -> m.up().file().path())
        .containsExactly("1_x.up.sql", "2_y.up.sql", "3_z/up.sql", "V4__f.sql");
    assertThat(shown(postgresql.migrations().get(0).down()))
        .isEqualTo("1_x.postgresql.down.sql WHOLE");
    assertThat(postgresql.migrations().get(0).name()).isEqualTo("1_x");
  }

  @Test
  void knowsTheNamesOfMigrationsForOtherDatabases() {
    MigrationSet set = read("1_x.mysql.up.sql", "1_x.down.sql", "2_y.up.sql");

    assertThat(set.migrations()).extracting(Migration::name).containsExactly("2_y");
    assertThat(set.elsewhere()).containsExactly("1_x");
  }

  @Test
  void isEmptyForAnEmptyFolder() {
    assertThat(read().migrations()).isEmpty();
  }

  @Test
  void refusesTwoMigrationsOfOneVersion() {
    assertThat(problems("a/0007_users.up.sql", "b/7_posts.up.sql", "a/0007_users.down.sql"))
        .containsExactly(
            "a/0007_users.up.sql and b/7_posts.up.sql have one version, 7."
                + " Give the newer of them, with its down, a version of its own.");
  }

  @Test
  void refusesOneMigrationInTwoForms() {
    assertThat(problems("7_users.up.sql", "7_users.sql"))
        .containsExactly(
            "7_users.sql and 7_users.up.sql are one migration written twice."
                + " Keep one form of it.");
    assertThat(problems("7_users.up.sql", "7_users/up.sql"))
        .singleElement()
        .asString()
        .contains("7_users.up.sql and 7_users/up.sql");
  }

  @Test
  void explainsUpAndDownBehindUnderscores() {
    assertThat(problems("7_users_up.sql", "7_users_down.sql"))
        .singleElement()
        .asString()
        .startsWith("7_users_down.sql and 7_users_up.sql ")
        .contains(".up.sql and .down.sql, with dots");
  }

  @Test
  void refusesTwoDownsForOneUp() {
    assertThat(problems("1_a.up.sql", "1_a.down.sql", "01_a.down.sql"))
        .containsExactly("01_a.down.sql and 1_a.down.sql both undo version 1. Keep one of them.");
  }

  @Test
  void refusesADownWithoutAnUp() {
    assertThat(problems("1_a.down.sql", "U2__b.sql", "R__v.down.sql"))
        .containsExactly(
            "1_a.down.sql undoes version 1, but there is no such migration."
                + " Add its up, correct the name, or delete it.",
            "R__v.down.sql undoes the repeatable migration v, but there is no such migration."
                + " Add its up, correct the name, or delete it.",
            "U2__b.sql undoes version 2, but there is no such migration."
                + " Add its up, correct the name, or delete it.");
  }

  @Test
  void reportsEverythingAtOnce() {
    assertThatThrownBy(() -> read("1_a.down.sql", "V2_foo.sql", "2_a.up.sql", "2_b.up.sql"))
        .isInstanceOf(InvalidMigrationsException.class)
        .hasMessageStartingWith("3 problems with the migration files:\n  1_a.down.sql undoes")
        .hasMessageContaining("\n  2_a.up.sql and 2_b.up.sql have one version")
        .hasMessageContaining("\n  V2_foo.sql: ");
  }

  private static MigrationSet read(String... paths) {
    return MigrationSet.read(MemorySource.of(paths), MemorySource.POSTGRESQL);
  }

  private static Migration only(String... paths) {
    List<Migration> migrations = read(paths).migrations();
    assertThat(migrations).hasSize(1);
    return migrations.get(0);
  }

  private static List<String> problems(String... paths) {
    try {
      throw new AssertionError("no problem with " + read(paths));
    } catch (InvalidMigrationsException e) {
      return e.problems();
    }
  }

  private static String shown(@org.jspecify.annotations.Nullable Script script) {
    return script == null ? "none" : script.file().path() + " " + script.section();
  }
}
