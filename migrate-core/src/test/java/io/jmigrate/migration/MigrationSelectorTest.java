package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationSelectorTest {
  private final MigrationSelector selector =
      of(
          "20260101120000_create_users",
          "20260102120000_create_users_index",
          "20260202120000_add_Email",
          "0002_initial",
          "V1_2__flyway",
          "R__views");

  @ParameterizedTest
  @CsvSource({
    "20260101120000, 20260101120000_create_users",
    "20260101120000_create_users, 20260101120000_create_users",
    "create_users, 20260101120000_create_users",
    "20260102, 20260102120000_create_users_index",
    "20260102120000_cr, 20260102120000_create_users_index",
    "create_users_, 20260102120000_create_users_index",
    "20260202120000_add_Email.up.sql, 20260202120000_add_Email",
    "db/migrations/20260202120000_add_Email.postgresql.down.sql, 20260202120000_add_Email",
    "db\\20260202120000_add_Email.sql, 20260202120000_add_Email",
    "./20260202120000_add_Email/up.sql, 20260202120000_add_Email",
    "add_email, 20260202120000_add_Email",
    "2, 0002_initial",
    "0002, 0002_initial",
    "00002_initial, 0002_initial",
    "2_initial.up.sql, 0002_initial",
    "1.2, V1_2__flyway",
    "1_2, V1_2__flyway",
    "1.2.0, V1_2__flyway",
    "V1.2, V1_2__flyway",
    "V1_2__flyway.sql, V1_2__flyway",
    "U1_2__flyway.sql, V1_2__flyway",
    "flyway, V1_2__flyway",
    "views, R__views",
    "view, R__views",
    "R__views.sql, R__views",
    "R__views.down.sql, R__views",
    "' 2 ', 0002_initial",
  })
  void findsWhatIsMeant(String typed, String name) {
    assertThat(selector.find(typed).name()).isEqualTo(name);
  }

  @Test
  void listsAllThatAnAmbiguousNameCouldBe() {
    assertThatThrownBy(() -> selector.find("202601"))
        .isInstanceOfSatisfying(
            JmigrateException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_MIGRATION))
        .hasMessage(
            """
            "202601" could be any of 2 migrations:
              20260101120000_create_users
              20260102120000_create_users_index""");
    assertThatThrownBy(() -> of("1_a", "2_a").find("a")).hasMessageContaining("\n  1_a\n  2_a");
  }

  @Test
  void doesNotListThousands() {
    String[] names = new String[100];
    Arrays.setAll(names, i -> (1000 + i) + "_x");

    assertThatThrownBy(() -> of(names).find("x")).hasMessageEndingWith("\n  and 90 more");
  }

  @ParameterizedTest
  @CsvSource({
    "crate_users, 20260101120000_create_users",
    "20260101120001, 20260101120000_create_users",
    "20260101120000_make_users, 20260101120000_create_users",
    "20260202120000_add_Name.up.sql, 20260202120000_add_Email",
    "R__vews.sql, R__views",
    "emial, 20260202120000_add_Email",
    "index, 20260102120000_create_users_index",
    "sers, 20260101120000_create_users",
    "users-create, 20260101120000_create_users",
  })
  void suggestsWhatIsNearAndNeverTakesIt(String typed, String near) {
    assertThatThrownBy(() -> selector.find(typed))
        .isInstanceOfSatisfying(
            JmigrateException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_MIGRATION))
        .hasMessageStartingWith("There is no migration \"" + typed + "\". Did you mean ")
        .hasMessageContaining(near);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "nothing_like_it", "3", "0"})
  void refusesWhatNothingAnswersTo(String typed) {
    assertThatThrownBy(() -> selector.find(typed))
        .isInstanceOfSatisfying(
            JmigrateException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_MIGRATION));
  }

  @Test
  void findsAWordThatWasMistypedTwice() {
    assertThatThrownBy(() -> of("1_create_posts", "2_tag_posts").find("tgas"))
        .hasMessage("There is no migration \"tgas\". Did you mean 2_tag_posts?");
  }

  @Test
  void listsWhatThereIsWhenNothingIsNear() {
    assertThatThrownBy(() -> of("1_create_posts", "2_tag_posts").find("invoice"))
        .hasMessage(
            """
            There is no migration "invoice". There are:
              1_create_posts
              2_tag_posts""");
    String[] names = new String[100];
    Arrays.setAll(names, i -> (1000 + i) + "_x");

    assertThatThrownBy(() -> of(names).find("invoice"))
        .hasMessageStartingWith(
            "There is no migration \"invoice\". There are 100, of which the last are:\n  1092_x\n  1093_x")
        .hasMessageEndingWith("\n  1099_x");
  }

  @Test
  void saysSoWhenThereAreNone() {
    assertThatThrownBy(() -> of().find("1"))
        .hasMessage("There is no migration \"1\"; there are none at all.");
  }

  @Test
  void takesTheFirstOfTwoWithOneKey() {
    MigrationSelector both =
        new MigrationSelector(
            List.of(new NamedMigration("7", "0007_new"), new NamedMigration("7", "7_old")),
            MemorySource.POSTGRESQL);

    assertThat(both.find("7").name()).isEqualTo("0007_new");
  }

  private static MigrationSelector of(String... names) {
    return new MigrationSelector(
        Arrays.stream(names).map(MigrationSelectorTest::named).toList(), MemorySource.POSTGRESQL);
  }

  private static NamedMigration named(String name) {
    return NamedMigration.of(
        MigrationSet.read(MemorySource.of(name + ".sql"), MemorySource.POSTGRESQL)
            .migrations()
            .get(0));
  }
}
