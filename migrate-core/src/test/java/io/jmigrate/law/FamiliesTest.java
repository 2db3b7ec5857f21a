package io.jmigrate.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What random partitions and tables that inherit have shown to need care. */
class FamiliesTest {
  private static final String LOGS =
      "CREATE TABLE logs (id bigint NOT NULL, day date) PARTITION BY RANGE (id);"
          + " CREATE TABLE logs_low PARTITION OF logs FOR VALUES FROM (0) TO (10)";

  @Test
  void grantsOnWhatIsPartitioned() {
    keepsTheLaw(LOGS, LOGS + "; GRANT SELECT ON logs TO PUBLIC");
  }

  @Test
  void foreignKeysOfPartsThatHaveNamesOfTheirOwn() {
    String people = "CREATE TABLE people (id bigint PRIMARY KEY); ";
    keepsTheLaw(
        people + LOGS,
        people
            + "CREATE TABLE logs (id bigint NOT NULL, day date, owner bigint) PARTITION BY RANGE (id);"
            + " CREATE TABLE logs_low (id bigint NOT NULL, day date,"
            + "   owner bigint CONSTRAINT mine REFERENCES people (id));"
            + " ALTER TABLE logs ATTACH PARTITION logs_low FOR VALUES FROM (0) TO (10);"
            + " ALTER TABLE logs ADD CONSTRAINT theirs FOREIGN KEY (owner) REFERENCES people (id)");
  }

  @Test
  void foreignKeysThatANewPartSharesUnderItsOwnName() {
    String logs =
        "CREATE TABLE people (id bigint PRIMARY KEY);"
            + " CREATE TABLE logs (id bigint, owner bigint CONSTRAINT theirs REFERENCES people (id))"
            + "   PARTITION BY RANGE (id)";
    keepsTheLaw(
        logs,
        logs
            + "; CREATE TABLE logs_low (id bigint, owner bigint CONSTRAINT mine REFERENCES people (id));"
            + " ALTER TABLE logs ATTACH PARTITION logs_low FOR VALUES FROM (0) TO (10)");
  }

  @Test
  void indexesMadePartByPartWhileAPartGoes() {
    keepsTheLaw(
        LOGS + "; CREATE TABLE logs_high PARTITION OF logs FOR VALUES FROM (10) TO (20)",
        LOGS + "; CREATE INDEX mine ON logs_low (day); CREATE INDEX whole ON logs (day)");
  }

  @Test
  void primaryKeysThatPartsGetInPlaceOfThatOfTheWhole() {
    keepsTheLaw(
        LOGS + "; ALTER TABLE logs ADD PRIMARY KEY (id)",
        LOGS + "; ALTER TABLE logs_low ADD CONSTRAINT mine PRIMARY KEY (id)");
  }

  @Test
  void checksThatChildrenHaveNoMore() {
    keepsTheLaw(
        "CREATE TABLE one (id bigint, CONSTRAINT few CHECK (id < 7));"
            + " CREATE TABLE two () INHERITS (one)",
        "CREATE TABLE one (id bigint, CONSTRAINT few CHECK (id < 8) NO INHERIT);"
            + " CREATE TABLE two () INHERITS (one)");
  }

  @Test
  void checksThatAChildHasByItselfAsWell() {
    keepsTheLaw(
        "CREATE TABLE one (id bigint); CREATE TABLE two () INHERITS (one)",
        "CREATE TABLE one (id bigint, CONSTRAINT few CHECK (id < 7));"
            + " CREATE TABLE two (CONSTRAINT few CHECK (id < 7)) INHERITS (one)");
  }

  @Test
  void checksThatOneParentTakesOverFromAnother() {
    String two = "CREATE TABLE two (id bigint); CREATE TABLE three () INHERITS (one, two)";
    keepsTheLaw(
        "CREATE TABLE one (id bigint, CONSTRAINT few CHECK (id < 7)); " + two,
        "CREATE TABLE one (id bigint); "
            + two
            + "; ALTER TABLE two ADD CONSTRAINT few CHECK (id < 7)");
  }

  @Test
  void columnsThatAChildHasByItselfAsWell() {
    keepsTheLaw(
        "CREATE TABLE one (id bigint); CREATE TABLE two () INHERITS (one)",
        "CREATE TABLE one (id bigint, day date); CREATE TABLE two (day date) INHERITS (one)");
  }

  private static void keepsTheLaw(String before, String after) {
    TestDatabase.POSTGRESQL_15.assumeAvailable();
    DiffCase pair = new DiffCase("family", List.of(before), List.of(after), List.of(), "");
    assertThat(new DiffLaw(TestDatabase.POSTGRESQL_15).judge(pair)).isEqualTo(Verdict.PASSED);
  }
}
