package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.Downs;
import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.run.VerifyResult.Verdict;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ups and downs on a scratch database of each product. */
class VerificationTest {
  private static final VerifyRequest PENDING = new VerifyRequest(false, List.of());
  private static final VerifyRequest ALL = new VerifyRequest(true, List.of());

  @TempDir Path folder;

  private static VerifyReport verify(Project project, VerifyRequest request) {
    return Downs.verify(project.jmigrate(), request, null, VerifyListener.SILENT);
  }

  private static List<String> verdicts(VerifyReport report) {
    return report.results().stream().map(r -> r.name() + " " + r.verdict()).toList();
  }

  private static List<String> lines(List<CatalogDifference> differences) {
    return differences.stream().map(d -> d.toString().toLowerCase(Locale.ROOT)).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void tellsEachDownThatDoesNotRestore(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_users", "CREATE TABLE users (id INT PRIMARY KEY)", "DROP TABLE users")
            .pair(
                "2_email",
                "ALTER TABLE users ADD COLUMN email VARCHAR(100); CREATE INDEX users_email ON users (email);",
                "ALTER TABLE users DROP COLUMN email;")
            .pair(
                "3_posts",
                "CREATE TABLE posts (id INT); CREATE TABLE tags (id INT);",
                "DROP TABLE posts;")
            .pair("4_nothing", "ALTER TABLE users ADD COLUMN age INT", "")
            .pair(
                "5_gone",
                "ALTER TABLE users ADD COLUMN size INT",
                "ALTER TABLE users DROP COLUMN siez")
            .file("6_only_up.up.sql", "CREATE TABLE a (id INT)")
            .pair(
                "7_no_way.up",
                "-- jmigrate: irreversible rows are lost\nDELETE FROM users;",
                "SELECT 1")
            .pair("8_last", "CREATE TABLE b (id INT)", "DROP TABLE b");
    project.remove("7_no_way.up.down.sql").remove("7_no_way.up.up.sql");
    project.file("7_no_way.up.sql", "-- jmigrate: irreversible rows are lost\nDELETE FROM users;");

    VerifyReport report = verify(project, ALL);

    assertThat(verdicts(report))
        .containsExactly(
            "1_users RESTORES",
            "2_email RESTORES",
            "3_posts DIFFERS",
            "4_nothing DIFFERS",
            "5_gone DOWN_FAILED",
            "6_only_up WITHOUT_DOWN",
            "7_no_way IRREVERSIBLE",
            "8_last RESTORES");
    assertThat(lines(report.results().get(2).differences()))
        .containsExactly("table tags is left over");
    assertThat(report.results().get(2).message()).contains("3_posts.up.sql:1:");
    assertThat(lines(report.results().get(3).differences()))
        .containsExactly("table users: column age is left over");
    assertThat(report.results().get(4).message()).containsIgnoringCase("siez");
    assertThat(report.results().get(6).message()).isEqualTo("rows are lost");
    assertThat(report.good()).isFalse();
    assertThat(project.hasTable("users")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void verifiesWhatIsPendingOnTopOfWhatIsApplied(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("2_b", "CREATE TABLE b (id INT); INSERT INTO b VALUES (1);", "DROP TABLE b");
    project.jmigrate().migrate();
    project.pair("1_a", "ALTER TABLE b ADD COLUMN late INT", "ALTER TABLE b DROP COLUMN late");
    project.jmigrate().migrate();
    List<String> rows = project.query("SELECT count(*) FROM b");
    project.pair("3_c", "CREATE VIEW c AS SELECT late FROM b", "DROP VIEW c");

    VerifyReport report = verify(project, PENDING);

    assertThat(verdicts(report)).containsExactly("3_c RESTORES");
    assertThat(report.replayed()).isEqualTo(2);
    assertThat(project.query("SELECT count(*) FROM b")).isEqualTo(rows);
    assertThat(project.jmigrate().status()).filteredOn(MigrationStatus::pending).hasSize(1);
    project.jmigrate().migrate();
    assertThat(verify(project, PENDING).results()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void stopsAtAnUpThatFails(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a")
            .pair("2_b", "CREATE TABLE b (id NOSUCHTYPE)", "DROP TABLE b")
            .pair("3_c", "CREATE TABLE c (id INT)", "DROP TABLE c");

    VerifyReport report = verify(project, ALL);

    assertThat(verdicts(report)).containsExactly("1_a RESTORES", "2_b UP_FAILED");
    assertThat(report.results().get(1).message()).contains("2_b.up.sql:1:");
    assertThat(report.upFailed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void runsNothingOfAFolderInWhichAScriptReachesOut(TestDatabase kind) {
    Project project = Project.on(kind, folder);
    String reaching =
        switch (kind) {
          case H2 -> "RUNSCRIPT FROM 'x.sql'";
          case MYSQL, MARIADB -> "CREATE TABLE " + project.database().name() + ".hit (id INT)";
          default -> "CREATE ROLE verification_hit";
        };
    project
        .pair("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a")
        .pair("2_b", "CREATE TABLE b (id INT)", "DROP TABLE b;\n" + reaching);

    assertThatThrownBy(() -> verify(project, ALL))
        .isInstanceOfSatisfying(
            JmigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REFUSED))
        .hasMessageContaining("2_b.down.sql:2:")
        .hasMessageContaining("--scratch-url");
    assertThat(project.hasTable("hit")).isFalse();
    if (kind == TestDatabase.POSTGRESQL) {
      assertThat(project.query("SELECT 1 FROM pg_roles WHERE rolname = 'verification_hit'"))
          .isEmpty();
    }
  }

  @Test
  void verifiesOnlyThoseThatAreNamed() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .pair("1_a", "CREATE TABLE a (id INT)", "")
            .pair("2_b", "ALTER TABLE a ADD b INT", "ALTER TABLE a DROP b")
            .pair("3_c", "CREATE TABLE broken (", "");

    VerifyReport report = verify(project, new VerifyRequest(true, List.of("2_b")));

    assertThat(verdicts(report)).containsExactly("2_b RESTORES");
  }

  @Test
  void refusesToGuessWhatAMissingFileDid() {
    Project project =
        Project.on(TestDatabase.H2, folder).pair("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a");
    project.jmigrate().migrate();
    project
        .remove("1_a.up.sql")
        .remove("1_a.down.sql")
        .file("2_b.up.sql", "CREATE TABLE b (id INT)");

    assertThatThrownBy(() -> verify(project, PENDING))
        .isInstanceOfSatisfying(
            JmigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REFUSED))
        .hasMessageContaining("the file of 1_a is gone");
  }

  @Test
  void seesMoreThanTablesInPostgresql() {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .pair(
                "1_t", "CREATE TABLE t (id serial PRIMARY KEY, a text DEFAULT 'x')", "DROP TABLE t")
            .pair("2_default", "ALTER TABLE t ALTER a SET DEFAULT 'y'", "")
            .pair("3_enum", "CREATE TYPE mood AS ENUM ('a', 'b')", "")
            .pair(
                "4_function", "CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT i'", "")
            .pair(
                "5_trigger",
                "CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "")
            .pair(
                "6_policy",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (true)",
                "DROP POLICY p ON t")
            .pair("7_comment", "COMMENT ON COLUMN t.a IS 'said'", "")
            .pair(
                "8_schema", "CREATE SCHEMA s; CREATE VIEW s.v AS SELECT 1 AS one", "DROP VIEW s.v")
            .pair("9_check", "ALTER TABLE t ADD CONSTRAINT c CHECK (id > 0)", "")
            .pair("10_grant", "GRANT SELECT ON t TO PUBLIC", "")
            .pair("11_granted", "GRANT INSERT ON t TO PUBLIC", "REVOKE INSERT ON t FROM PUBLIC")
            .pair(
                "12_drop",
                "ALTER TABLE t DROP COLUMN a",
                "ALTER TABLE t ADD COLUMN a text DEFAULT 'y'; COMMENT ON COLUMN t.a IS 'said';");

    List<VerifyResult> results = verify(project, ALL).results();

    assertThat(results.stream().map(r -> r.version() + " " + lines(r.differences())))
        .containsExactly(
            "1 []",
            "2 [table t: column a: default is 'y'::text, was 'x'::text]",
            "3 [enum mood is left over]",
            "4 [function f(i integer) is left over]",
            "5 [trigger tr on t is left over]",
            "6 [table t: row security is enabled, was not set]",
            "7 [table t: column a: comment is said, was not set]",
            "8 [schema s is left over]",
            "9 [table t: check c is left over]",
            "10 [table t: privileges is select to public, was not set]",
            "11 []",
            "12 []");
    assertThat(results.get(10).verdict()).isEqualTo(Verdict.RESTORES);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void namesWhatDiffersObjectByObject(TestDatabase kind) {
    boolean mysql = kind == TestDatabase.MYSQL || kind == TestDatabase.MARIADB;
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_users",
                "CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20) DEFAULT 'x', age INT);"
                    + "CREATE INDEX users_name ON users (name);",
                "DROP TABLE users")
            .pair(
                "2_posts",
                "CREATE TABLE posts (id INT PRIMARY KEY, user_id INT);"
                    + "ALTER TABLE users ADD CONSTRAINT users_id CHECK (id > 0);"
                    + "ALTER TABLE users ADD CONSTRAINT users_ref FOREIGN KEY (age) REFERENCES posts (id);"
                    + "ALTER TABLE users ALTER COLUMN name SET DEFAULT 'y';"
                    + ("DROP INDEX users_name" + (mysql ? " ON users;" : ";"))
                    + "CREATE VIEW names AS SELECT name FROM users;",
                "DELETE FROM users");

    VerifyResult result = verify(project, ALL).results().get(1);

    List<String> expected =
        new ArrayList<>(
            List.of(
                "table users: column name: default is 'y', was 'x'",
                "table users: check users_id is left over",
                "table users: foreign key users_ref is left over",
                "table users: index users_name is missing",
                "table posts is left over",
                "view names is left over"));
    if (mysql) {
      expected.add("table users: index users_ref is left over");
    }
    assertThat(lines(result.differences()))
        .map(line -> line.replace("::character varying", ""))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void noticesWhatOnlyTheSchemaEngineSees() {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .pair("1_t", "CREATE TABLE t (a int, b int)", "DROP TABLE t")
            .pair(
                "2_statistics", "CREATE STATISTICS s ON a, b FROM t", "COMMENT ON TABLE t IS NULL");

    VerifyResult result = verify(project, ALL).results().get(1);

    assertThat(lines(result.differences())).containsExactly("statistics s is left over");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL"})
  void keepsItsHistoryApartFromTheMigrationsSchema(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_s", "CREATE SCHEMA s; CREATE TABLE s.t (id INT);", "DROP SCHEMA s CASCADE")
            .pair("2_t", "ALTER TABLE s.t ADD a INT", "ALTER TABLE s.t DROP COLUMN a");

    assertThat(verdicts(verify(project, ALL))).containsExactly("1_s RESTORES", "2_t RESTORES");
  }
}
