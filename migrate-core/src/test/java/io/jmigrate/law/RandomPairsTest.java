package io.jmigrate.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.law.Verdict.Kind;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random pairs of schemas keep the law on every database; a failure names its seeds. */
class RandomPairsTest {
  private static final long SEED = 20260101;

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL_15", "MYSQL", "MARIADB"})
  void aFewPairsOfTablesKeepTheLaw(TestDatabase database) {
    assertThat(judge(database, 2, RandomScript::of, List.of())).containsOnlyKeys(Kind.PASSED);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL_15", "MYSQL", "MARIADB"})
  void aFewPairsOfAllKindsOfObjectsKeepTheLaw(TestDatabase database) {
    assertThat(judgeAllKinds(database, 3)).containsOnlyKeys(Kind.PASSED);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL_15", "MYSQL", "MARIADB"})
  void manyPairsOfTablesKeepTheLaw(TestDatabase database) {
    assertThat(judge(database, 300, RandomScript::of, List.of())).containsOnlyKeys(Kind.PASSED);
  }

  /**
   * Some change what cannot be: a type or a function that columns are made with; on PostgreSQL,
   * what a table has by itself and what it has from a parent.
   */
  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL_15", "MYSQL", "MARIADB"})
  void manyPairsOfAllKindsOfObjectsKeepTheLaw(TestDatabase database) throws IOException {
    int pairs = 300;
    int least = database == TestDatabase.POSTGRESQL_15 ? 6 : 9;
    Map<Kind, Integer> counts = judgeAllKinds(database, pairs);
    Files.write(
        Path.of("target", "random-pairs.txt"),
        List.of(database + "\t" + counts),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    assertThat(counts.get(Kind.PASSED)).as(counts.toString()).isGreaterThan(pairs * least / 10);
  }

  private static Map<Kind, Integer> judgeAllKinds(TestDatabase database, int pairs) {
    return judge(database, pairs, seed -> RandomScripted.of(database, seed), RandomScripted.ROWS);
  }

  /** How many came out how; none that was tried and is wrong. */
  private static Map<Kind, Integer> judge(
      TestDatabase database, int pairs, LongFunction<List<String>> script, List<String> rows) {
    database.assumeAvailable();
    DiffLaw law = new DiffLaw(database);
    Random seeds = new Random(SEED);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (int i = 0; i < pairs; i++) {
      long before = seeds.nextLong();
      long after = seeds.nextLong();
      DiffCase pair =
          new DiffCase(before + " → " + after, script.apply(before), script.apply(after), rows, "");
      Verdict verdict = law.judge(pair);
      assertThat(verdict.kind())
          .as("%s: %s", verdict.reason(), pair)
          .isNotIn(Kind.FAILED, Kind.WRONG);
      counts.merge(verdict.kind(), 1, Integer::sum);
    }
    return counts;
  }
}
