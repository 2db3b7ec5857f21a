package io.jmigrate.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random pairs of schemas keep the law on every database; a failure names its seed. */
class RandomPairsTest {
  private static final long SEED = 20260101;

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL_15", "MYSQL", "MARIADB"})
  void aFewPairsKeepTheLaw(TestDatabase database) {
    judge(database, 6);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL_15", "MYSQL", "MARIADB"})
  void manyPairsKeepTheLaw(TestDatabase database) {
    judge(database, 300);
  }

  private static void judge(TestDatabase database, int pairs) {
    database.assumeAvailable();
    DiffLaw law = new DiffLaw(database);
    Random seeds = new Random(SEED);
    for (int i = 0; i < pairs; i++) {
      long before = seeds.nextLong();
      long after = seeds.nextLong();
      DiffCase pair =
          new DiffCase(
              before + " → " + after,
              RandomScript.of(before),
              RandomScript.of(after),
              List.of(),
              "");
      assertThat(law.judge(pair)).as(pair.toString()).isEqualTo(Verdict.PASSED);
    }
  }
}
