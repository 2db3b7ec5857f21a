package io.jmigrate.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.DownText;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Making and dropping scratch databases on real servers. */
class ScratchDatabasesTest {
  private final List<String> warnings = new ArrayList<>();

  private ScratchDatabases beside(DatabaseUrl database, @Nullable DatabaseUrl disposable) {
    return new ScratchDatabases(
        target(database),
        disposable == null ? null : target(disposable),
        Dialects.installed(),
        "jmigrate test",
        warnings::add);
  }

  private static Target target(DatabaseUrl database) {
    return new Target(database.url(), database.user(), database.password());
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }

  private static List<String> databases(TestDatabase kind) throws SQLException {
    String sql =
        kind.name().startsWith("POSTGRESQL")
            ? "SELECT datname FROM pg_database"
            : "SELECT schema_name FROM information_schema.schemata";
    try (Connection connection = kind.server().adminConnection()) {
      return query(connection, sql);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "POSTGRESQL_14", "MYSQL", "MARIADB"})
  void loadsAScriptIntoADatabaseOfItsOwn(TestDatabase kind) throws SQLException {
    DatabaseUrl origin = kind.createDatabase();
    String name;
    try (ScratchDatabase scratch = beside(origin, null).create();
        Connection connection = scratch.database().open(Duration.ZERO)) {
      name = scratch.name();
      scratch.load(
          DownText.script("a.sql", "CREATE TABLE a (id INT);\nINSERT INTO a VALUES (42);"));

      assertThat(query(connection, "SELECT id FROM a")).containsExactly("42");
      if (kind != TestDatabase.H2) {
        assertThat(databases(kind)).contains(name);
      }
    }
    if (kind != TestDatabase.H2) {
      assertThat(databases(kind)).doesNotContain(name);
    }
    try (Connection connection = origin.open();
        ResultSet table =
            connection.getMetaData().getTables(connection.getCatalog(), null, "a", null)) {
      assertThat(table.next()).isFalse();
    }
  }

  @Test
  void isGoneFromMemoryWhenClosed() throws SQLException {
    DatabaseUrl origin = TestDatabase.H2.createDatabase();
    ScratchDatabase scratch = beside(origin, null).create();
    String url = scratch.database().target().url();
    scratch.load(DownText.script("a.sql", "CREATE TABLE a (id INT)"));
    scratch.close();

    try (Connection again =
        new io.jmigrate.connection.Database(new Target(url, "sa", ""), Dialects.installed(), "test")
            .open(Duration.ZERO)) {
      assertThat(
              query(
                  again,
                  "SELECT table_name FROM information_schema.tables"
                      + " WHERE table_schema = 'PUBLIC'"))
          .isEmpty();
    }
  }

  @Test
  void readsStatementsAsTheTargetDoesInH2() throws SQLException {
    DatabaseUrl origin =
        new DatabaseUrl(
            "jdbc:h2:mem:modes;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";DB_CLOSE_DELAY=-1;SCHEMA=shop;INIT=SET IGNORECASE TRUE\\;SET LOCK_TIMEOUT 77",
            "sa",
            "",
            "modes");
    try (ScratchDatabase scratch = beside(origin, null).create();
        Connection connection = scratch.database().open(Duration.ZERO)) {
      scratch.load(DownText.script("a.sql", "CREATE TABLE `A` (id INT AUTO_INCREMENT) ENGINE=x"));

      assertThat(scratch.database().target().url()).doesNotContain("DB_CLOSE_DELAY");
      assertThat(
              query(
                  connection,
                  "SELECT table_schema FROM information_schema.tables WHERE table_name = 'a'"))
          .containsExactly("shop");
      assertThat(query(connection, "SELECT lock_timeout()")).containsExactly("77");
    }
  }

  @Test
  void takesEncodingLocaleAndSettingsOfAPostgresqlDatabase() throws SQLException {
    DatabaseUrl origin = TestDatabase.POSTGRESQL.createDatabase();
    try (Connection admin = TestDatabase.POSTGRESQL.server().adminConnection();
        Statement statement = admin.createStatement()) {
      statement.execute(
          "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
      statement.execute("ALTER DATABASE latin SET search_path TO \"$user\", \"my auth\", public");
      statement.execute("ALTER DATABASE latin SET application_name TO 'it''s me'");
    }
    DatabaseUrl latin = TestDatabase.POSTGRESQL.server().url("latin");
    assertThat(origin.user()).isEqualTo(latin.user());
    try (ScratchDatabase scratch = beside(latin, null).create();
        Connection connection = scratch.database().open(Duration.ZERO)) {
      assertThat(
              query(
                  connection,
                  "SELECT pg_encoding_to_char(encoding) || datcollate || datctype FROM pg_database"
                      + " WHERE datname = current_database()"))
          .containsExactly("LATIN1CC");
      assertThat(
              query(
                  connection,
                  "SELECT unnest(setconfig) FROM pg_db_role_setting s JOIN pg_database d"
                      + " ON d.oid = setdatabase AND datname = current_database()"))
          .containsExactly(
              "search_path=\"$user\", \"my auth\", public", "application_name=it's me");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void takesTheCharacterSetOfAMysqlDatabase(TestDatabase kind) throws SQLException {
    DatabaseUrl origin = kind.createDatabase();
    try (Connection connection = origin.open();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_german2_ci");
    }
    try (ScratchDatabase scratch = beside(origin, null).create();
        Connection connection = scratch.database().open(Duration.ZERO)) {
      assertThat(query(connection, "SELECT @@collation_database"))
          .containsExactly("latin1_german2_ci");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void needsNoTargetDatabase(TestDatabase kind) {
    kind.assumeAvailable();
    try (ScratchDatabase scratch = beside(kind.server().url("not_there"), null).create()) {
      scratch.load(DownText.script("a.sql", "CREATE TABLE a (id INT)"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void dropsLeftoversOlderThanADayAndNothingElse(TestDatabase kind) throws SQLException {
    DatabaseUrl origin = kind.createDatabase();
    DateTimeFormatter stamp = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    String old = "jmigrate_scratch_" + stamp.format(now.minusHours(25)) + "_a1b2c3d4";
    List<String> kept =
        List.of(
            "jmigrate_scratch_" + stamp.format(now.minusHours(23)) + "_a1b2c3d4",
            "jmigrate_scratch_20000101000000",
            "jmigrate_scratch_20000101000000_mine_own",
            "jmigrate_scratch_20009901000000_a1b2c3d4",
            "my_jmigrate_scratch_20000101000000_a1b2c3d4",
            "jmigrate_scratches");
    try (Connection admin = kind.server().adminConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("CREATE DATABASE " + old);
      for (String name : kept) {
        statement.execute("CREATE DATABASE " + name);
      }
      beside(origin, null).create().close();

      assertThat(databases(kind)).containsAll(kept).doesNotContain(old);
      for (String name : kept) {
        statement.execute("DROP DATABASE " + name);
      }
    }
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void refusesWhatReachesOutAndRunsNothing(TestDatabase kind) throws SQLException {
    DatabaseUrl origin = kind.createDatabase();
    String reaching =
        switch (kind) {
          case H2 -> "SHUTDOWN";
          case MYSQL, MARIADB -> "CREATE TABLE " + origin.name() + ".hit (id INT)";
          default -> "CREATE ROLE hit";
        };
    try (ScratchDatabase scratch = beside(origin, null).create();
        Connection connection = scratch.database().open(Duration.ZERO)) {
      assertThatThrownBy(
              () -> scratch.load(DownText.script("a.sql", "CREATE TABLE a (id INT);" + reaching)))
          .isInstanceOfSatisfying(
              JmigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REFUSED))
          .hasMessageContaining("a.sql:1:")
          .hasMessageContaining("--scratch-url");
      assertThat(
              query(
                  connection,
                  "SELECT table_name FROM information_schema.tables"
                      + " WHERE lower(table_name) IN ('a', 'hit') AND (table_schema = '"
                      + scratch.name()
                      + "' OR table_schema = '"
                      + origin.name()
                      + "' OR lower(table_schema) = 'public')"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, CREATE ROLE reached",
    "MYSQL, CREATE USER reached",
    "MARIADB, CREATE USER reached"
  })
  void runsWhatReachesOutOnADisposableServer(TestDatabase kind, String reaching)
      throws SQLException {
    DatabaseUrl origin = kind.createDatabase();
    try (ScratchDatabase scratch = beside(origin, kind.createDatabase()).create()) {
      scratch.load(DownText.script("a.sql", reaching));
    }
    try (Connection admin = kind.server().adminConnection();
        Statement statement = admin.createStatement()) {
      statement.execute(reaching.replace("CREATE", "DROP"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, POSTGRESQL_14, postgresql 14, postgresql 18",
    "MYSQL, MARIADB, mariadb 11, mysql 8",
    "POSTGRESQL, MYSQL, mysql 8, postgresql 18",
    "H2, POSTGRESQL, postgresql, h2",
    "POSTGRESQL, H2, h2, postgresql"
  })
  void refusesAServerThatIsNotLikeTheTargets(
      TestDatabase kind, TestDatabase other, String have, String want) {
    ScratchDatabases databases = beside(kind.createDatabase(), other.createDatabase());

    assertThatThrownBy(databases::create)
        .isInstanceOfSatisfying(
            JmigrateException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CONFIGURATION))
        .hasMessageContaining("it is " + have + ", the target's is " + want);
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, CREATE ROLE poor LOGIN PASSWORD 'x', ALTER ROLE \"poor\" CREATEDB;",
    "MYSQL, CREATE USER poor IDENTIFIED BY 'x', 'GRANT ALL PRIVILEGES ON `jmigrate\\_scratch\\_%`.* TO ''poor''@''%'';'",
    "MARIADB, CREATE USER poor IDENTIFIED BY 'x', 'GRANT ALL PRIVILEGES ON `jmigrate\\_scratch\\_%`.* TO ''poor''@''%'';'"
  })
  void saysWhichPrivilegeIsMissing(TestDatabase kind, String user, String grant)
      throws SQLException {
    DatabaseUrl origin = kind.createDatabase();
    try (Connection admin = kind.server().adminConnection();
        Statement statement = admin.createStatement()) {
      statement.execute(user);
      if (kind != TestDatabase.POSTGRESQL) {
        statement.execute("GRANT SELECT ON " + origin.name() + ".* TO poor");
      }
      DatabaseUrl poor = new DatabaseUrl(origin.url(), "poor", "x", origin.name());
      assertThatThrownBy(() -> beside(poor, null).create())
          .isInstanceOf(JmigrateException.class)
          .hasMessageContaining(grant)
          .hasMessageContaining("--scratch-url");
      statement.execute(grant);
      if (kind == TestDatabase.POSTGRESQL) {
        beside(poor, null).create().close();
        statement.execute("DROP ROLE poor");
      } else {
        beside(poor, null).create().close();
        statement.execute("DROP USER poor");
      }
    }
  }
}
