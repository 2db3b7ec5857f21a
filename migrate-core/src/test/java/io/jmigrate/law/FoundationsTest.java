package io.jmigrate.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tables are made with changes so that no server replaces it under them. */
class FoundationsTest {
  private static final String USERS =
      """
      CREATE TABLE prices (
        id int PRIMARY KEY, net int DEFAULT twice(21),
        gross int GENERATED ALWAYS AS (twice(net)) STORED,
        CONSTRAINT fair CHECK (twice(net) >= 0));
      CREATE INDEX by_twice ON prices (twice(net));
      CREATE UNIQUE INDEX by_gross ON prices (gross, id) WHERE twice(id) > 0;
      CREATE VIEW totals AS SELECT gross, twice(id) AS double FROM prices;
      GRANT SELECT ON totals TO PUBLIC;
      CREATE POLICY visible ON prices USING (twice(net) > 0);
      CREATE STATISTICS numbers ON twice(net), id FROM prices;
      COMMENT ON COLUMN prices.gross IS 'what is paid';
      COMMENT ON CONSTRAINT fair ON prices IS 'nobody pays us';
      COMMENT ON INDEX by_twice IS 'for reports';
      """;

  private static final String PARTS =
      """
      CREATE TABLE logs (id int NOT NULL, size int DEFAULT twice(1), CHECK (twice(size) > -2))
        PARTITION BY RANGE (id);
      CREATE TABLE logs_low PARTITION OF logs FOR VALUES FROM (0) TO (10);
      CREATE TABLE logs_high PARTITION OF logs FOR VALUES FROM (10) TO (20);
      ALTER TABLE logs_high ALTER size SET DEFAULT 7;
      CREATE INDEX ON logs (twice(size));
      """;

  @Test
  void functionsGetOtherArguments() {
    keepsTheLaw(twice("n int", "int") + USERS, twice("n bigint", "int") + USERS);
    keepsTheLaw(twice("n int", "int") + USERS, twice("n int, more int DEFAULT 0", "int") + USERS);
  }

  @Test
  void functionsReturnAnotherType() {
    keepsTheLaw(twice("n int", "int") + USERS, twice("n int", "smallint") + USERS);
  }

  @Test
  void partitionsKeepDefaultsOfTheirOwn() {
    keepsTheLaw(twice("n int", "int") + PARTS, twice("number int", "int") + PARTS);
  }

  @Test
  void whatUsesAFunctionChangesWithIt() {
    keepsTheLaw(
        twice("n int", "int")
            + "CREATE TABLE a (id int, n int DEFAULT twice(3), gone int DEFAULT twice(4));"
            + " ALTER TABLE a ADD CONSTRAINT c CHECK (twice(n) > 0); CREATE TABLE b (n int DEFAULT twice(1));",
        twice("number int", "int")
            + "CREATE TABLE a (id int, n int DEFAULT 5, other int DEFAULT twice(4));"
            + " ALTER TABLE a ADD CONSTRAINT d CHECK (twice(n) > 0);");
  }

  @Test
  void operatorsOverSuchFunctionsAreMadeAgain() {
    String operator =
        "CREATE OPERATOR public.### (FUNCTION = plus, LEFTARG = int, RIGHTARG = int);"
            + " CREATE TABLE sums (a int, b int, CHECK ((a OPERATOR(public.###) b) > 0));"
            + " CREATE INDEX ON sums ((a OPERATOR(public.###) b))";
    keepsTheLaw(plus("a int, b int") + operator, plus("c int, d int") + operator);
  }

  private static String twice(String arguments, String returns) {
    return "CREATE FUNCTION twice("
        + arguments
        + ") RETURNS "
        + returns
        + " IMMUTABLE LANGUAGE sql AS 'SELECT ($1 * 2)::"
        + returns
        + "';\n";
  }

  private static String plus(String arguments) {
    return "CREATE FUNCTION plus("
        + arguments
        + ") RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 + $2';\n";
  }

  private static void keepsTheLaw(String before, String after) {
    TestDatabase.POSTGRESQL_15.assumeAvailable();
    DiffLaw law = new DiffLaw(TestDatabase.POSTGRESQL_15);
    DiffCase there = new DiffCase("there", List.of(before), List.of(after), List.of(), "");
    DiffCase back = new DiffCase("back", List.of(after), List.of(before), List.of(), "");
    assertThat(law.judge(there)).isEqualTo(Verdict.PASSED);
    assertThat(law.judge(back)).isEqualTo(Verdict.PASSED);
  }
}
