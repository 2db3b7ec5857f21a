package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jmigrate.Jmigrate;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrations over connections that are an application's. */
class DataSourceTest {
  /** Leaves in the session whatever a script may. */
  private static final Map<TestDatabase, String> LITTER =
      Map.of(
          TestDatabase.POSTGRESQL,
          "CREATE SCHEMA IF NOT EXISTS elsewhere; SET search_path TO elsewhere; SET statement_timeout = '1h';"
              + " CREATE TEMP TABLE left_behind (id INT); SELECT pg_advisory_lock(4711);"
              + " SET ROLE pg_monitor",
          TestDatabase.MYSQL,
          "SET autocommit = 0; SET foreign_key_checks = 0; SET @found = 1; CREATE TEMPORARY TABLE left_behind (id INT);"
              + " SELECT get_lock('litter', 0); COMMIT",
          TestDatabase.MARIADB,
          "SET autocommit = 0; SET foreign_key_checks = 0; SET @found = 1; CREATE TEMPORARY TABLE left_behind (id INT);"
              + " SELECT get_lock('litter', 0); COMMIT",
          TestDatabase.H2,
          "CREATE SCHEMA IF NOT EXISTS elsewhere; SET SCHEMA elsewhere; SET @found = 1; SET LOCK_TIMEOUT 4711;"
              + " CREATE LOCAL TEMPORARY TABLE left_behind (id INT)");

  private static final Map<TestDatabase, String> STATE =
      Map.of(
          TestDatabase.POSTGRESQL,
          "SELECT concat_ws('|', current_user, current_setting('search_path'),"
              + " current_setting('statement_timeout'), current_setting('lock_timeout'),"
              + " current_setting('TimeZone'), to_regclass('pg_temp.left_behind'), (SELECT count(*)"
              + " FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()))",
          TestDatabase.MYSQL,
          "SELECT concat_ws('|', database(), @@foreign_key_checks, @@autocommit, @@sql_mode,"
              + " @@lock_wait_timeout, @found, is_used_lock('litter') IS NULL)",
          TestDatabase.MARIADB,
          "SELECT concat_ws('|', database(), @@foreign_key_checks, @@autocommit, @@sql_mode,"
              + " @@lock_wait_timeout, @found, is_used_lock('litter') IS NULL)",
          TestDatabase.H2,
          "SELECT concat_ws('|', schema(), lock_timeout(), @found, (SELECT count(*) FROM"
              + " information_schema.tables WHERE table_name = 'LEFT_BEHIND'))");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void findsItsSessionsAsTheyWere(TestDatabase kind) throws SQLException {
    Project project =
        Project.on(kind, folder)
            .pair("1_litter", Objects.requireNonNull(LITTER.get(kind)), "SELECT 1")
            .pair("2_plain", "CREATE TABLE plain (id INT)", "DROP TABLE plain");
    try (HikariDataSource pool = pool(project.database(), 2)) {
      List<String> before = states(pool, kind);

      assertThat(through(pool).migrate().results()).hasSize(2);

      assertThat(states(pool, kind)).isEqualTo(before);
      try (Connection application = pool.getConnection();
          Statement statement = application.createStatement()) {
        statement.execute("INSERT INTO plain VALUES (1)");
      }
      assertThat(through(pool).redo(2).results()).hasSize(4);
      assertThat(through(pool).schema(schema(kind, project)).status()).hasSize(2);
      assertThat(states(pool, kind)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void worksOverTheDriversOwnDataSource(TestDatabase kind) throws SQLException {
    Project project =
        Project.on(kind, folder).pair("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a");
    Jmigrate jmigrate = through(drivers(kind, project.database()));

    assertThat(jmigrate.validate().problems()).isEmpty();
    assertThat(jmigrate.migrate().results()).hasSize(1);
    assertThat(jmigrate.undo(UndoRequest.LAST).results()).hasSize(1);
    assertThat(jmigrate.status())
        .extracting(MigrationStatus::standing)
        .containsExactly(MigrationStatus.Standing.PENDING);
  }

  @Test
  void saysThatAPoolOfOneIsTooSmallAndNeedsNoMoreWhenThereIsNothingToDo() {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .pair("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a");
    try (HikariDataSource pool = pool(project.database(), 1)) {
      long begun = System.nanoTime();

      assertThatThrownBy(() -> through(pool).migrate())
          .isInstanceOf(JmigrateException.class)
          .hasMessageContaining("no second connection")
          .hasMessageContaining("maximumPoolSize");

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
      project.plain().migrate();
      assertThat(through(pool).migrate()).isEqualTo(MigrationReport.NOTHING);
    }
  }

  @Test
  void runsEachMigrationWithTheSettingsThatThePoolMakes() throws SQLException {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .pair("1_away", "SET search_path TO public", "SELECT 1")
            .pair("2_here", "CREATE TABLE here (id INT)", "DROP TABLE here");
    try (Connection connection = project.database().open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA app AUTHORIZATION pg_database_owner");
    }
    HikariConfig config = config(project.database(), 2);
    config.setConnectionInitSql("SET search_path TO app; SET ROLE pg_database_owner");
    config.setAutoCommit(false);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      through(pool).migrate();

      try (Connection connection = pool.getConnection()) {
        assertThat(connection.getAutoCommit()).isFalse();
        assertThat(text(connection, "SELECT to_regclass('app.here')::text")).isEqualTo("here");
        assertThat(text(connection, "SELECT current_setting('role')"))
            .isEqualTo("pg_database_owner");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void isAppliedOnceByInstancesThatStartTogether(TestDatabase kind) throws Exception {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a")
            .pair("2_b", "INSERT INTO a VALUES (1)", "DELETE FROM a");
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<HikariDataSource> pools = new ArrayList<>();
    try {
      List<Callable<MigrationReport>> instances = new ArrayList<>();
      for (int instance = 0; instance < 3; instance++) {
        HikariDataSource pool = pool(project.database(), 2);
        pools.add(pool);
        instances.add(() -> through(pool).migrate());
      }
      int applied = 0;
      for (Future<MigrationReport> report : threads.invokeAll(instances)) {
        applied += report.get().results().size();
      }
      assertThat(applied).isEqualTo(2);
    } finally {
      threads.shutdownNow();
      pools.forEach(HikariDataSource::close);
    }
  }

  private Jmigrate through(DataSource source) {
    return Jmigrate.of(source).locations(folder.toString()).lockTimeout(Duration.ofSeconds(20));
  }

  private static String schema(TestDatabase kind, Project project) {
    return switch (kind) {
      case H2, POSTGRESQL -> "elsewhere";
      default -> project.database().name();
    };
  }

  /** Of both connections of a pool. */
  private static List<String> states(DataSource pool, TestDatabase kind) throws SQLException {
    try (Connection one = pool.getConnection();
        Connection other = pool.getConnection()) {
      String query = Objects.requireNonNull(STATE.get(kind));
      return List.of(
          text(one, query) + one.getAutoCommit() + one.isReadOnly(),
          text(other, query) + other.getAutoCommit() + other.isReadOnly());
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  private static HikariDataSource pool(DatabaseUrl database, int size) {
    return new HikariDataSource(config(database, size));
  }

  private static HikariConfig config(DatabaseUrl database, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(size);
    return config;
  }

  private static DataSource drivers(TestDatabase kind, DatabaseUrl database) throws SQLException {
    switch (kind) {
      case POSTGRESQL -> {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
      }
      case MYSQL -> {
        MysqlDataSource source = new MysqlDataSource();
        source.setURL(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
      }
      case MARIADB -> {
        MariaDbDataSource source = new MariaDbDataSource(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
      }
      default -> {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
      }
    }
  }
}
