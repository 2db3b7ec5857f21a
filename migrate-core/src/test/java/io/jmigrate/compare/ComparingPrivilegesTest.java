package io.jmigrate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.Jmigrate;
import io.jmigrate.Schemas;
import io.jmigrate.connection.Target;
import io.jmigrate.plan.PlanScript;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Privileges on PostgreSQL: left alone unless they are asked for, and never lost. */
class ComparingPrivilegesTest {
  private static final String BEFORE =
      """
      CREATE TABLE users (id integer PRIMARY KEY, name varchar(10));
      CREATE VIEW names AS SELECT name FROM users;
      CREATE MATERIALIZED VIEW kept AS SELECT name FROM users;
      CREATE FUNCTION total(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
      GRANT SELECT ON users, names TO jmigrate_reader;
      GRANT SELECT (name) ON kept TO jmigrate_reader WITH GRANT OPTION;
      REVOKE EXECUTE ON FUNCTION total FROM PUBLIC;
      """;

  private static final String AFTER =
      """
      CREATE TABLE users (id integer PRIMARY KEY, name varchar(20));
      CREATE VIEW names AS SELECT name FROM users;
      CREATE MATERIALIZED VIEW kept AS SELECT name FROM users;
      CREATE FUNCTION total(a bigint) RETURNS integer LANGUAGE sql AS 'SELECT 1';
      GRANT SELECT, INSERT ON users TO jmigrate_reader;
      """;

  private static final String GIVEN_BACK =
      """

      REVOKE EXECUTE ON FUNCTION public.total(a bigint) FROM PUBLIC;

      GRANT SELECT (name) ON TABLE public.kept TO jmigrate_reader WITH GRANT OPTION;

      GRANT SELECT ON TABLE public.names TO jmigrate_reader;
      """;

  private final Path folder;
  private final DatabaseUrl live = TestDatabase.POSTGRESQL.createDatabase();

  ComparingPrivilegesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void makeRole() throws SQLException {
    run("DO 'BEGIN CREATE ROLE jmigrate_reader; EXCEPTION WHEN duplicate_object THEN END'");
  }

  @Test
  void givesBackThePrivilegesOfAllThatIsMadeAgain() throws IOException, SQLException {
    run(BEFORE);

    Comparison comparison = compare(AFTER, false);

    assertThat(up(comparison)).endsWith(GIVEN_BACK).doesNotContain("INSERT");
    assertThat(comparison.leftOut())
        .contains("privileges of table public.users", "privileges of view public.names")
        .hasSize(4);
    assertThat(comparison.proved()).hasSize(3);
    run(up(comparison));
    assertThat(compare(AFTER, false).isEmpty()).isTrue();
    run(PlanScript.of(comparison.down(), true));
    assertThat(compare(BEFORE, true).isEmpty()).isTrue();
  }

  @Test
  void changesPrivilegesWhereAsked() throws IOException, SQLException {
    run(BEFORE);

    Comparison comparison = compare(AFTER, true);

    assertThat(ChangeWords.of(comparison.diff().changes()))
        .contains(
            "~ privileges of table public.users: + INSERT to jmigrate_reader",
            "~ privileges of materialized view public.kept: - SELECT (name) from jmigrate_reader");
    assertThat(comparison.leftOut()).isEmpty();
    assertThat(up(comparison))
        .endsWith("\nGRANT INSERT ON TABLE public.users TO jmigrate_reader;\n");
    assertThat(PlanScript.of(comparison.down(), true))
        .contains("REVOKE INSERT ON TABLE public.users FROM jmigrate_reader;");
  }

  @Test
  void lessensTheGrantOptionOnly() throws IOException, SQLException {
    run("CREATE TABLE t (a integer); GRANT SELECT ON t TO jmigrate_reader WITH GRANT OPTION");

    Comparison comparison =
        compare("CREATE TABLE t (a integer); GRANT SELECT ON t TO jmigrate_reader", true);

    assertThat(up(comparison))
        .isEqualTo("REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM jmigrate_reader;\n");
    assertThat(ChangeWords.of(comparison.diff().changes()))
        .containsExactly(
            "~ privileges of table public.t: - grant option of SELECT from jmigrate_reader");
  }

  @Test
  void leavesWhatTheServerGrantsToNewTables() throws IOException, SQLException {
    run("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO jmigrate_reader");
    String script = "CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY)";

    assertThat(up(compare(script, false))).startsWith("CREATE TABLE").doesNotContain("REVOKE");
    assertThat(up(compare(script, true)))
        .contains("ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM")
        .contains("\nREVOKE SELECT ON TABLE public.t FROM jmigrate_reader;");
    assertThatThrownBy(() -> compare("CREATE EXTENSION hstore", false))
        .hasMessageContaining("extension hstore would have to be made without the default");
  }

  @Test
  void needsNoRolesWherePrivilegesAreNoConcern() throws IOException, SQLException {
    run(
        """
        CREATE TABLE t (a integer);
        CREATE ROLE jmigrate_owner;
        ALTER TABLE t OWNER TO jmigrate_owner;
        GRANT SELECT ON t TO CURRENT_USER;
        """);
    try {
      Comparison comparison = compare("CREATE TABLE t (a integer, b integer)", false);

      assertThat(up(comparison)).isEqualTo("ALTER TABLE public.t ADD COLUMN b integer;\n");
      assertThat(comparison.proved()).isNotEmpty();
    } finally {
      run("DROP TABLE t; DROP ROLE jmigrate_owner");
    }
  }

  @Test
  void refusesWhatAnotherThanTheOwnerGave() throws IOException, SQLException {
    run(
        """
        CREATE TABLE t (a integer);
        GRANT SELECT ON t TO jmigrate_reader WITH GRANT OPTION;
        SET ROLE jmigrate_reader;
        GRANT SELECT ON t TO PUBLIC;
        RESET ROLE;
        """);

    assertThatThrownBy(() -> compare("CREATE TABLE t (a integer)", true))
        .hasMessageContaining("there is SELECT to PUBLIC by jmigrate_reader, who is not the owner");
  }

  @Test
  void refusesRightsOfARoleThatOwnsTheObjectOnOneSideOnly() throws IOException, SQLException {
    run(
        """
        CREATE TABLE t (a integer);
        CREATE ROLE jmigrate_owner;
        ALTER TABLE t OWNER TO jmigrate_owner;
        """);
    try {
      assertThatThrownBy(
              () ->
                  compare("CREATE TABLE t (a integer); GRANT SELECT ON t TO jmigrate_owner", true))
          .hasMessageContaining("jmigrate_owner owns it in the database to be changed, not in");
    } finally {
      run("DROP TABLE t; DROP ROLE jmigrate_owner");
    }
  }

  @Test
  void givesBackOnlyColumnsThatAViewStillShows() throws IOException, SQLException {
    run(
        """
        CREATE VIEW v AS SELECT 1 AS a, 2 AS b;
        GRANT SELECT (a, b) ON v TO jmigrate_reader;
        """);

    assertThat(up(compare("CREATE VIEW v AS SELECT 2 AS b, 3 AS c", false)))
        .endsWith("\nGRANT SELECT (b) ON TABLE public.v TO jmigrate_reader;\n");
  }

  private static String up(Comparison comparison) {
    return PlanScript.of(comparison.up(), true);
  }

  private Comparison compare(String script, boolean grants) throws IOException {
    Path file = folder.resolve("schema.sql");
    Files.writeString(file, script);
    return Schemas.of(Jmigrate.of(live.url(), live.user(), live.password()), null)
        .compare(
            new CompareRequest(
                    new SchemaLocation.Live(new Target(live.url(), live.user(), live.password())),
                    new SchemaLocation.ScriptAt(file),
                    List.of(),
                    List.of(),
                    Set.of(),
                    true,
                    true,
                    null)
                .withGrants(grants));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = live.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
