package io.jmigrate.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.schema.Schema;
import io.jmigrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written for a change makes that change, there and back, on every version. */
class PostgresDdlTest {
  private final PostgresDialect dialect = new PostgresDialect();

  @ParameterizedTest
  @CsvSource({"POSTGRESQL, 0, 2", "POSTGRESQL_14, 1, 6", "POSTGRESQL_15, 3, 6"})
  void makesChangesThereAndBack(TestDatabase database, int first, int step) throws SQLException {
    make(database, number -> number % step == first);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "POSTGRESQL_14", "POSTGRESQL_15"})
  void makesEveryChangeThereAndBack(TestDatabase database) throws SQLException {
    make(database, number -> true);
  }

  private void make(TestDatabase database, IntPredicate sample) throws SQLException {
    SoftAssertions all = new SoftAssertions();
    try (Connection connection = Variants.prepare(database)) {
      Schema before = read(connection);
      List<String> lines = Variants.lines("altered.txt", connection);
      for (int number = 0; number < lines.size(); number++) {
        if (sample.test(number)) {
          makeThereAndBack(connection, before, lines.get(number), all);
        }
      }
    }
    all.assertAll();
  }

  private void makeThereAndBack(
      Connection connection, Schema before, String line, SoftAssertions all) throws SQLException {
    Savepoint start = connection.setSavepoint();
    try {
      Variants.execute(connection, line);
      Schema after = read(connection);
      connection.rollback(start);
      all.assertThat(after).as("noticed: " + line).isNotEqualTo(before);
      all.assertThat(run(connection, before, after)).as("refused: " + line).isEmpty();
      Schema there = read(connection);
      all.assertThat(left(there, after)).as("there: " + line).isEmpty();
      run(connection, there, before);
      all.assertThat(left(read(connection), before)).as("back: " + line).isEmpty();
    } catch (SQLException e) {
      all.fail(line + "\n" + e.getMessage());
    }
    connection.rollback(start);
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "POSTGRESQL_14", "POSTGRESQL_15"})
  void refusesWhatItCannotMake(TestDatabase database) throws SQLException {
    SoftAssertions all = new SoftAssertions();
    try (Connection connection = Variants.prepare(database)) {
      Schema before = read(connection);
      for (String line : Variants.lines("noticed.txt", connection)) {
        Savepoint start = connection.setSavepoint();
        Variants.execute(connection, line);
        all.assertThat(diff(before, read(connection)).refusals()).as(line).isNotEmpty();
        connection.rollback(start);
      }
    }
    all.assertAll();
  }

  @Test
  void rebuildsAnIndexThatWasLeftInvalid() throws SQLException {
    try (Connection connection = Variants.prepare(TestDatabase.POSTGRESQL)) {
      Schema valid = read(connection);
      Variants.execute(
          connection,
          "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 's.t_i'::regclass");
      Schema invalid = read(connection);

      run(connection, invalid, valid);

      assertThat(left(read(connection), valid)).isEmpty();
      assertThatThrownBy(() -> write(diff(valid, invalid), valid, invalid))
          .hasMessageContaining("Index s.t_i is invalid in the schema to reach");
    }
  }

  @Test
  void makesTheViewAgainThatStandsInTheWay() throws SQLException {
    try (Connection connection = Variants.prepare(TestDatabase.POSTGRESQL)) {
      Variants.execute(connection, "CREATE VIEW s.moods AS SELECT m FROM s.mood");
      Schema before = read(connection);
      Variants.execute(connection, "ALTER TYPE s.e RENAME VALUE 'two' TO 'other'");
      Schema after = read(connection);

      Variants.execute(connection, "ALTER TYPE s.e RENAME VALUE 'other' TO 'two'");
      assertThat(left(read(connection), before)).isEmpty();
      run(connection, before, after);

      assertThat(left(read(connection), after)).isEmpty();
    }
  }

  @Test
  void writesWhatAPersonWould() throws SQLException {
    try (Connection connection = TestDatabase.POSTGRESQL.createDatabase().open()) {
      Schema before = read(connection);
      Variants.execute(
          connection,
          """
          CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
          CREATE TABLE users (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            email varchar(100) NOT NULL UNIQUE CHECK (email <> ''),
            mood mood DEFAULT 'sad',
            role varchar(10) DEFAULT 'user' NOT NULL CHECK (role IN ('user', 'admin')),
            "Born" timestamptz(3) DEFAULT now(),
            friend bigint REFERENCES users ON DELETE SET NULL,
            initial text COLLATE "C" GENERATED ALWAYS AS (lower(substr(email, 1, 1))) STORED
          );
          CREATE INDEX users_born ON users USING brin ("Born") WHERE mood IS NOT NULL;
          COMMENT ON TABLE users IS 'who they are';
          """);

      Schema after = read(connection);

      assertThat(script(before, after))
          .isEqualTo(
              """
              CREATE TYPE public.mood AS ENUM ('sad', 'it''s ok');
              CREATE TABLE public.users (
                id      bigint GENERATED ALWAYS AS IDENTITY,
                email   varchar(100) NOT NULL,
                mood    public.mood DEFAULT 'sad',
                role    varchar(10) NOT NULL DEFAULT 'user',
                "Born"  timestamptz(3) DEFAULT now(),
                friend  bigint,
                initial text COLLATE "C" GENERATED ALWAYS AS (lower(substr(email::text, 1, 1))) STORED,
                CONSTRAINT users_pkey PRIMARY KEY (id),
                CONSTRAINT users_email_check CHECK (email::text <> ''::text),
                CONSTRAINT users_email_key UNIQUE (email),
                CONSTRAINT users_role_check CHECK (role IN ('user', 'admin'))
              );
              CREATE INDEX users_born ON public.users USING brin ("Born") WHERE mood IS NOT NULL;
              COMMENT ON TABLE public.users IS 'who they are';
              ALTER TABLE public.users ADD CONSTRAINT users_friend_fkey FOREIGN KEY (friend) REFERENCES public.users (id) ON DELETE SET NULL;
              """);
      Variants.execute(
          connection,
          """
          ALTER TABLE users DROP friend, ALTER role TYPE text, ALTER role DROP DEFAULT,
            ALTER mood SET NOT NULL, ADD age integer, DROP CONSTRAINT users_role_check;
          CREATE INDEX users_age ON users (age DESC);
          """);
      assertThat(script(after, read(connection)))
          .isEqualTo(
              """
              ALTER TABLE public.users DROP CONSTRAINT users_friend_fkey;
              ALTER TABLE public.users
                DROP CONSTRAINT users_role_check,
                ADD COLUMN age integer,
                ALTER COLUMN mood SET NOT NULL,
                ALTER COLUMN role DROP DEFAULT,
                ALTER COLUMN role TYPE text;
              CREATE INDEX users_age ON public.users (age DESC);
              ALTER TABLE public.users DROP COLUMN friend;
              """);
    }
  }

  @Test
  void writesOfPartitionsOnlyWhatIsTheirOwn() throws SQLException {
    try (Connection connection = TestDatabase.POSTGRESQL.createDatabase().open()) {
      Schema before = read(connection);
      Variants.execute(
          connection,
          """
          CREATE TABLE logs (day date NOT NULL, note text DEFAULT '', PRIMARY KEY (day)) PARTITION BY RANGE (day);
          CREATE INDEX logs_note ON logs (note);
          CREATE TABLE logs_old PARTITION OF logs FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
          CREATE TABLE logs_new PARTITION OF logs (note NOT NULL, CHECK (note <> 'x')) DEFAULT PARTITION BY RANGE (day);
          CREATE TABLE places (name text NOT NULL, height integer);
          CREATE TABLE capitals (country text) INHERITS (places);
          """);

      Schema after = read(connection);

      assertThat(script(before, after))
          .isEqualTo(
              """
              CREATE TABLE public.places (
                name   text NOT NULL,
                height integer
              );
              CREATE TABLE public.capitals (
                country text
              ) INHERITS (public.places);
              CREATE TABLE public.logs (
                day  date NOT NULL,
                note text DEFAULT '',
                CONSTRAINT logs_pkey PRIMARY KEY (day)
              ) PARTITION BY RANGE (day);
              CREATE INDEX logs_note ON public.logs (note);
              CREATE TABLE public.logs_new PARTITION OF public.logs (
                note NOT NULL,
                CONSTRAINT logs_new_note_check CHECK (note <> 'x'::text)
              ) DEFAULT PARTITION BY RANGE (day);
              CREATE TABLE public.logs_old PARTITION OF public.logs FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
              """);
      Variants.execute(
          connection,
          """
          ALTER TABLE logs DETACH PARTITION logs_new;
          ALTER TABLE logs ADD level integer;
          CREATE INDEX logs_level ON logs (level);
          ALTER TABLE logs_old ALTER level SET DEFAULT 1;
          ALTER TABLE places ALTER height TYPE bigint;
          """);
      assertThat(script(after, read(connection)))
          .isEqualTo(
              """
              ALTER TABLE public.logs DETACH PARTITION public.logs_new;
              ALTER TABLE public.logs ADD COLUMN level integer;
              ALTER TABLE public.places ALTER COLUMN height TYPE bigint USING height::bigint;
              ALTER TABLE public.logs_old ALTER COLUMN level SET DEFAULT 1;
              CREATE INDEX logs_level ON public.logs (level);
              """);
    }
  }

  @Test
  void makesPartitionsOnceTheirParentHasChanged() throws SQLException {
    Schema before = made("CREATE TABLE logs (day integer) PARTITION BY LIST (day)");
    Schema after =
        made(
            """
            CREATE TABLE logs (day integer, level integer) PARTITION BY LIST (day);
            CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1);
            CREATE TABLE logs_2 PARTITION OF logs FOR VALUES IN (2);
            CREATE VIEW second AS SELECT day FROM logs_2;
            """);

    assertThat(script(before, after))
        .isEqualTo(
            """
            CREATE TABLE public.logs_2 (
              day   integer,
              level integer
            );
            ALTER TABLE public.logs ADD COLUMN level integer;
            CREATE VIEW public.second AS
             SELECT day
               FROM public.logs_2;
            CREATE TABLE public.logs_1 PARTITION OF public.logs FOR VALUES IN (1);
            ALTER TABLE public.logs ATTACH PARTITION public.logs_2 FOR VALUES IN (2);
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE s.logs (day integer) PARTITION BY LIST (day)|CREATE TABLE s.logs (day integer)"
            + "|Table s.logs is partitioned by LIST (day) and would have to be no more",
        "CREATE TABLE s.logs (day integer) PARTITION BY RANGE (abs(day))"
            + "|CREATE TABLE s.logs (day bigint) PARTITION BY RANGE (abs(day))"
            + "|Column s.logs.day would have to change its type, but the table is partitioned by",
        "CREATE TYPE s.e AS ENUM ('a'); CREATE TABLE s.logs (e s.e) PARTITION BY LIST (e)"
            + "|CREATE TYPE s.e AS ENUM ('b'); CREATE TABLE s.logs (e s.e) PARTITION BY LIST (e)"
            + "|Column s.logs.e would have to change its type, but the table is partitioned by",
        "CREATE TABLE s.c (a integer)|CREATE TABLE s.c () INHERITS (s.p)"
            + "|Column s.c.a is the table's own and would have to be its parent's alone",
        "CREATE TABLE s.c () INHERITS (s.p)|CREATE TABLE s.c (a integer) INHERITS (s.p)"
            + "|Column s.c.a is its parent's and would have to be the table's own, too",
        "CREATE TABLE s.c () INHERITS (s.p, s.q)|CREATE TABLE s.c () INHERITS (s.q, s.p)"
            + "|Table s.c has its parents in another order",
      })
  void refusesWhatNoStatementDoesToParentsAndChildren(String one, String other, String message)
      throws SQLException {
    String parents =
        "CREATE SCHEMA s; CREATE TABLE s.p (a integer); CREATE TABLE s.q (a integer); ";
    Schema before = made(parents + one);
    Schema after = made(parents + other);

    assertThatThrownBy(() -> write(diff(before, after), before, after))
        .hasMessageStartingWith(message)
        .hasMessageEndingWith("in a migration of its own before this one.");
  }

  private Schema made(String script) throws SQLException {
    try (Connection connection = TestDatabase.POSTGRESQL.createDatabase().open()) {
      Variants.execute(connection, script);
      return read(connection);
    }
  }

  private String script(Schema before, Schema after) {
    return write(diff(before, after), before, after).stream()
        .map(statement -> statement.sql() + ";\n")
        .collect(Collectors.joining());
  }

  private String run(Connection connection, Schema before, Schema after) throws SQLException {
    SchemaDiff diff = diff(before, after);
    for (DdlStatement statement : write(diff, before, after)) {
      try {
        Variants.execute(connection, statement.sql());
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + "\n" + statement.sql(), e);
      }
    }
    return diff.refusals().toString().replace("[]", "");
  }

  private String left(Schema reached, Schema wanted) {
    SchemaDiff diff = diff(reached, wanted);
    return diff.isEmpty() ? "" : diff.all() + " " + diff.refusals();
  }

  private SchemaDiff diff(Schema before, Schema after) {
    return new SchemaDiffer(dialect.diffRules()).diff(before, after, RenamePolicy.NEVER);
  }

  private List<DdlStatement> write(SchemaDiff diff, Schema before, Schema after) {
    return new MigrationPlanner(dialect.ddl()).plan(diff, before, after).statements();
  }

  private Schema read(Connection connection) throws SQLException {
    return dialect.inspector().read(connection, name -> false);
  }
}
