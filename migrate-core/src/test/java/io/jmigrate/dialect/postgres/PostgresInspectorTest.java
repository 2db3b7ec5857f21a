package io.jmigrate.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Table;
import io.jmigrate.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything a database can hold is read, or at least noticed. */
class PostgresInspectorTest {
  private final PostgresInspector inspector = new PostgresInspector();

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "POSTGRESQL_14", "POSTGRESQL_15"})
  void noticesWhatItCannotRepresent(TestDatabase database) throws SQLException {
    SoftAssertions all = new SoftAssertions();
    try (Connection connection = Variants.prepare(database)) {
      Schema before = read(connection);
      for (String line : Variants.lines("noticed.txt", connection)) {
        Savepoint start = connection.setSavepoint();
        Variants.execute(connection, line);
        all.assertThat(read(connection)).as(line).isNotEqualTo(before);
        connection.rollback(start);
      }
      all.assertThat(read(connection)).as("nothing").isEqualTo(before);
    }
    all.assertAll();
  }

  @Test
  void readsTablesWithAllTheirParts() throws SQLException {
    Schema schema =
        read(
            """
            CREATE TABLE users (
              id serial PRIMARY KEY,
              email varchar(100) NOT NULL DEFAULT 'none',
              "Age" integer,
              CHECK (email <> '' AND "Age" > 0)
            );
            CREATE INDEX found ON users (lower(email) DESC, "Age" NULLS FIRST, email text_pattern_ops)
              INCLUDE (id) WITH (fillfactor = 70) WHERE "Age" > 1;
            COMMENT ON COLUMN users.email IS 'where to write to';
            """);

    Table table = schema.requireTable(new ObjectName("public", "users"));
    assertThat(table.columns()).extracting(Column::name).containsExactly("id", "email", "Age");
    assertThat(table.primaryKey()).extracting(PrimaryKey::name).isEqualTo("users_pkey");
    Column email = Objects.requireNonNull(table.column("email"));
    assertThat(email.type().sql()).isEqualTo("character varying(100)");
    assertThat(email.nullable()).isFalse();
    assertThat(email.defaultExpression()).isEqualTo("'none'::character varying");
    assertThat(email.comment()).isEqualTo("where to write to");
    assertThat(((Check) known(table.constraints().get("users_check"))).expression())
        .isEqualTo("email::text <> ''::text AND \"Age\" > 0");
    Index index = known(table.indexes().get("found"));
    assertThat(index.parts())
        .containsExactly(
            new IndexPart("lower(email::text)", true, true, null, null, null, null),
            new IndexPart("Age", false, false, true, null, null, null),
            new IndexPart("email", false, false, null, "text_pattern_ops", null, null));
    assertThat(index.include()).containsExactly("id");
    assertThat(index.predicate()).isEqualTo("\"Age\" > 1");
    assertThat(index.options()).containsEntry("fillfactor", "70");
    assertThat(known(schema.sequences().get(new ObjectName("public", "users_id_seq"))).owner())
        .isEqualTo(new Sequence.Owner(table.name(), "id"));
  }

  @Test
  void leavesOutWhatExtensionsAndJmigrateMade() throws SQLException {
    try (Connection connection = TestDatabase.POSTGRESQL.createDatabase().open()) {
      Variants.execute(
          connection,
          "CREATE EXTENSION pg_stat_statements; CREATE TABLE jmigrate_history (id serial, a integer"
              + " CHECK (a > 0)); GRANT SELECT ON jmigrate_history TO PUBLIC");

      Schema schema = inspector.read(connection, name -> name.name().startsWith("jmigrate_"));

      assertThat(schema.tables()).isEmpty();
      assertThat(schema.sequences()).isEmpty();
      assertThat(schema.unmodelled()).isEmpty();
      assertThat(schema.scripted().keySet()).containsExactly("extension pg_stat_statements");
    }
  }

  @Test
  void printsTheSameWhateverTheSessionIsSetTo() throws SQLException {
    String table =
        "CREATE TABLE public.t (a timestamptz DEFAULT '2020-01-02 03:04:05+00', b interval DEFAULT"
            + " '1 day 2 hours', c bytea DEFAULT '\\x00ff', d integer CHECK (d > public.one()))";
    try (Connection connection = TestDatabase.POSTGRESQL.createDatabase().open()) {
      Variants.execute(
          connection, "CREATE FUNCTION one() RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'");
      Variants.execute(connection, table);
      Schema before = read(connection);
      Variants.execute(
          connection,
          "SET search_path = pg_catalog, public; SET TimeZone = 'Asia/Tokyo'; SET DateStyle ="
              + " 'ISO, DMY'; SET IntervalStyle = 'iso_8601'; SET bytea_output = 'escape'; SET"
              + " quote_all_identifiers = on");

      assertThat(read(connection)).isEqualTo(before);
      assertThat(setting(connection, "search_path")).isEqualTo("pg_catalog, public");
      assertThat(connection.getAutoCommit()).isTrue();

      connection.setAutoCommit(false);
      assertThat(read(connection)).isEqualTo(before);
      assertThat(setting(connection, "search_path")).isEqualTo("pg_catalog, public");
    }
  }

  @Test
  void asksAsManyQueriesForManyTablesAsForNone() throws SQLException {
    try (Connection connection = TestDatabase.POSTGRESQL.createDatabase().open()) {
      int queries = queries(connection);
      Variants.execute(
          connection,
          """
          DO $$ BEGIN FOR i IN 1..50 LOOP
            EXECUTE format('CREATE TABLE t%s (id serial PRIMARY KEY, a int UNIQUE CHECK (a > 0))', i);
          END LOOP; END $$
          """);

      assertThat(queries(connection)).isEqualTo(queries);
      assertThat(read(connection).tables()).hasSize(50);
    }
  }

  private int queries(Connection connection) throws SQLException {
    AtomicInteger count = new AtomicInteger();
    Connection counting =
        (Connection)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().startsWith("createStatement")) {
                    count.incrementAndGet();
                  }
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    inspector.read(counting, name -> false);
    return count.get();
  }

  private Schema read(String script) throws SQLException {
    try (Connection connection = TestDatabase.POSTGRESQL.createDatabase().open()) {
      Variants.execute(connection, script);
      return read(connection);
    }
  }

  private Schema read(Connection connection) throws SQLException {
    return inspector.read(connection, name -> false);
  }

  private static <T> T known(@Nullable T object) {
    return Objects.requireNonNull(object);
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    }
  }
}
