package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seeders on every database, from the words typed to the rows that are there. */
class SeedingTest {
  private static final String SHOP =
      """
      CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(80) NOT NULL UNIQUE, age INT DEFAULT 7);
      CREATE TABLE posts (id INT PRIMARY KEY, user_id INT NOT NULL, title VARCHAR(80),
        CONSTRAINT author FOREIGN KEY (user_id) REFERENCES users (id));
      """;

  @TempDir Path folder;

  private SeedProject shop(TestDatabase kind) {
    return SeedProject.on(kind, folder, SHOP)
        .seeder("users.csv", "id,email\n1,ann@example.com\n2,\"bob\n@example.com\"\n")
        .seeder("posts.json", "[{\"id\": 1, \"user_id\": 2, \"title\": \"Hi\"}]");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL_14")
  void loadsParentsBeforeChildrenOnceAndTakesThemBack(TestDatabase kind) {
    SeedProject project = shop(kind);

    CommandRun first = project.run("db:seed:all");
    assertThat(first.err()).doesNotContain("ERROR");
    assertThat(first.out().replaceAll("\\([0-9.]+s\\)", "(…)"))
        .isEqualTo(
            """
            == users: migrating =======
               2 rows
            == users: migrated (…)

            == posts: migrating =======
               1 row
            == posts: migrated (…)

            """);
    assertThat(project.query("SELECT id, age FROM users ORDER BY id"))
        .containsExactly("1 7", "2 7");
    assertThat(project.run("db:seed:all").out())
        .isEqualTo("No seeders were executed, they have run already; --fresh runs them again.\n");
    assertThat(project.run("db:seed:status").out()).isEqualTo("up users\nup posts\n");

    project.execute("UPDATE users SET email = 'new' WHERE id = 2");
    project.execute("INSERT INTO users VALUES (3, 'own', 1)");
    assertThat(project.run("db:seed:undo").out()).contains("== posts: reverted (");
    assertThat(project.run("db:seed:undo:all").out()).contains("== users: reverted (");

    assertThat(project.query("SELECT id FROM users")).containsExactly("3");
    assertThat(project.run("db:seed:undo").out()).isEqualTo("No seeders found.\n");
    assertThat(project.run("db:seed:status").out()).isEqualTo("down posts\ndown users\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void runsAgainWhenToldToAndSaysWhatHasChanged(TestDatabase kind) {
    SeedProject project = shop(kind);
    project.run("db:seed:all");
    project.seeder("posts.json", "{\"id\": 5, \"user_id\": 1}\n{\"user_id\": 1, \"id\": 6}");

    assertThat(project.run("db:seed:all").err())
        .contains("WARNING: posts has changed since it was applied; it is not run again")
        .contains("jmigrate db:seed --seed posts --fresh");
    assertThat(project.run("db:seed:status").out())
        .contains("up posts  (changed since it was applied)");
    assertThat(project.run("db:seed", "--seed", "posts", "--fresh").out())
        .contains("== posts: reverting", "== posts: migrating", "   2 rows");

    assertThat(project.query("SELECT id FROM posts ORDER BY id")).containsExactly("5", "6");
    assertThat(project.run("db:seed:all", "--fresh").exitCode()).isZero();
    assertThat(project.query("SELECT count(*) FROM users")).containsExactly("2");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void namesFileAndLineOfBadRowsAndKeepsNone(TestDatabase kind) {
    SeedProject project = SeedProject.on(kind, folder, SHOP);
    String many =
        IntStream.rangeClosed(10, 1009)
            .mapToObj(i -> i + ",user" + i + "@example.com")
            .collect(Collectors.joining("\n"));

    project.seeder("users.csv", "id,email,age\n1,a,x\n2,\"b\nb\",3\n3,c,4.5\n4,d\n");
    assertThat(project.errors("db:seed:all"))
        .contains("ERROR: seeders/users.csv:2: column \"age\": \"x\" is not an integer\n")
        .contains("seeders/users.csv:5: column \"age\": \"4.5\" is not an integer\n")
        .contains("seeders/users.csv:6: 2 fields where the first line names 3 columns\n")
        .contains("Nothing of users was kept");
    project.seeder("users.csv", "id,emial\n1,a\n");
    assertThat(project.errors("db:seed:all"))
        .contains("seeders/users.csv:1: there is no column \"emial\" in ")
        .contains("Did you mean email?");
    project.seeder("users.csv", "id,email\n" + many + "\n2000,user77@example.com\n");
    assertThat(project.errors("db:seed:all")).contains("ERROR: seeders/users.csv:1002: ");
    project.seeder("users.csv", "id,email\n" + many + "\n2000,\n");
    assertThat(project.errors("db:seed:all")).contains("ERROR: seeders/users.csv:1002: ");

    assertThat(project.query("SELECT count(*) FROM users")).containsExactly("0");
    assertThat(project.query("SELECT DISTINCT state FROM jmigrate_seeds"))
        .containsExactly("failed");
    project.seeder("users.csv", "id,email\n" + many);
    assertThat(project.run("db:seed:all").out()).contains("   1,000 rows");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void runsScriptsOfRowsWhollyOrNot(TestDatabase kind) {
    SeedProject project =
        SeedProject.on(kind, folder, SHOP)
            .seeder(
                "1_users.sql",
                """
                -- migrate:up
                INSERT INTO users (id, email) VALUES (1, 'a');
                INSERT INTO users (id, email) VALUES (1, 'b');
                -- migrate:down
                DELETE FROM users WHERE id < 9;
                """);

    assertThat(project.errors("db:seed:all"))
        .contains("seeders/1_users.sql:3:")
        .contains("Nothing of 1_users was kept: its transaction was rolled back.");
    assertThat(project.query("SELECT count(*) FROM users")).containsExactly("0");

    project.seeder(
        "1_users.sql",
        "-- migrate:up\nINSERT INTO users (id, email) VALUES (1, 'b');\n"
            + "-- migrate:down\nDELETE FROM users WHERE id < 9;");
    assertThat(project.run("db:seed:all").exitCode()).isZero();
    assertThat(project.run("db:seed", "--seed", "1", "--fresh").exitCode()).isZero();
    assertThat(project.run("db:seed:undo").out()).contains("== 1_users: reverted (");
    assertThat(project.query("SELECT count(*) FROM users")).containsExactly("0");
  }

  /** Each value as one writes it, and as the database has it then. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void typesValuesAsTheColumnsAre(TestDatabase kind) {
    boolean mysql = kind == TestDatabase.MYSQL || kind == TestDatabase.MARIADB;
    boolean postgres = kind == TestDatabase.POSTGRESQL;
    SeedProject project =
        SeedProject.on(
                kind,
                folder,
                "CREATE TABLE things (id INT PRIMARY KEY, price DECIMAL(9, 2), size "
                    + (mysql ? "DOUBLE" : "DOUBLE PRECISION")
                    + ", good BOOLEAN, born DATE, at TIMESTAMP, moment "
                    + (mysql ? "TIMESTAMP NULL" : "TIMESTAMP WITH TIME ZONE")
                    + ", data JSON, bytes "
                    + (postgres ? "BYTEA" : "VARBINARY(9)")
                    + ", code "
                    + (mysql ? "ENUM('a', 'b')" : postgres ? "VARCHAR(3)" : "ENUM('a', 'b')")
                    + ", tags "
                    + (postgres ? "INTEGER[]" : "VARCHAR(9)")
                    + ");")
            .seeder(
                "things.json",
                """
                [{"id": 1, "price": 9.50, "size": 1e3, "good": true, "born": "2026-01-31",
                  "at": "2026-01-31T12:00:00", "moment": "2026-01-31T14:00:00+02:00",
                  "data": {"a": [1, null]}, "bytes": "AQID", "code": "b", "tags": [1, 2]},
                 {"id": 2, "good": false, "bytes": "\\\\x00ff", "moment": "2026-01-31T12:00:00Z"},
                 {"id": 3, "good": null, "price": null, "tags": null}]
                """);

    assertThat(project.errors("db:seed:all")).doesNotContain("ERROR");
    assertThat(project.query("SELECT price, born, code FROM things WHERE id = 1 AND size = 1000"))
        .containsExactly("9.50 2026-01-31 b");
    assertThat(project.query("SELECT id FROM things WHERE good = TRUE")).containsExactly("1");
    assertThat(project.query("SELECT id FROM things WHERE good = FALSE")).containsExactly("2");
    assertThat(project.query("SELECT at FROM things WHERE id = 1").get(0))
        .startsWith("2026-01-31 12:00:00");
    assertThat(project.query("SELECT count(DISTINCT moment) FROM things")).containsExactly("1");
    assertThat(project.query("SELECT data FROM things WHERE id = 1").get(0).replace(" ", ""))
        .contains("{\"a\":[1,null]}");
    assertThat(
            project.query(
                postgres
                    ? "SELECT encode(bytes, 'hex') FROM things WHERE id < 3 ORDER BY id"
                    : mysql
                        ? "SELECT lower(hex(bytes)) FROM things WHERE id < 3 ORDER BY id"
                        : "SELECT rawtohex(bytes) FROM things WHERE id < 3 ORDER BY id"))
        .containsExactly("010203", "00ff");
    assertThat(project.query("SELECT tags FROM things WHERE id <> 2 ORDER BY id"))
        .containsExactly(postgres ? "{1,2}" : "[1,2]", "null");
    if (mysql) {
      assertThat(
              project.query(
                  "SELECT CONVERT_TZ(moment, @@session.time_zone, '+00:00') FROM things"
                      + " WHERE id = 1"))
          .allMatch(moment -> moment.startsWith("2026-01-31 12:00:00"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void goesOnCountingBehindNumbersThatAreGiven(TestDatabase kind) {
    boolean mysql = kind == TestDatabase.MYSQL || kind == TestDatabase.MARIADB;
    SeedProject project =
        SeedProject.on(
                kind,
                folder,
                "CREATE TABLE tags (id BIGINT "
                    + (mysql ? "AUTO_INCREMENT" : "GENERATED ALWAYS AS IDENTITY")
                    + " PRIMARY KEY, name VARCHAR(20));")
            .seeder("tags.csv", "id,name\n7,seven\n3,three\n");

    assertThat(project.run("db:seed:all").err()).doesNotContain("ERROR", "WARNING");
    project.execute("INSERT INTO tags (name) VALUES ('next')");
    assertThat(project.query("SELECT id FROM tags WHERE name = 'next'")).containsExactly("8");

    project.seeder("2_tags.csv", "name\n\"\"\n\"it's \"\"x\"\"\"\n");
    assertThat(project.run("db:seed:all").err())
        .contains("2_tags cannot be taken back by db:seed:undo");
    assertThat(project.query("SELECT name FROM tags WHERE id > 8 ORDER BY id"))
        .containsExactly("", "it's \"x\"");
    CommandRun undo = project.run("db:seed:undo");
    assertThat(undo.exitCode()).isEqualTo(4);
    assertThat(undo.err()).contains("jmigrate db:seed:undo --seed 2_tags --force");
    assertThat(project.run("db:seed:undo", "--seed", "2_tags", "--force").exitCode()).isZero();
    assertThat(project.query("SELECT count(*) FROM tags")).containsExactly("5");
    assertThat(project.run("db:seed:status").out()).isEqualTo("up tags\ndown 2_tags\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void takesTheFolderOfTheEnvironmentAndNoOther(TestDatabase kind) {
    SeedProject project =
        SeedProject.on(kind, folder, SHOP)
            .seeder("development/users.csv", "id,email\n1,dev\n")
            .seeder("test/users.csv", "id,email\n2,test\n")
            .seeder("production/1_all.sql", "-- migrate:up\nDELETE FROM users;");

    assertThat(project.run("db:seed:all").exitCode()).isZero();
    assertThat(project.query("SELECT email FROM users")).containsExactly("dev");
    assertThat(project.run("db:seed:status", "--env", "test").out())
        .isEqualTo("up users  (changed since it was applied)\n");
  }

  @Test
  void acceptsAChangedFileAndStillTakesBackWhatItLoaded() {
    SeedProject project = shop(TestDatabase.H2);
    project.run("db:seed:all");
    project.seeder("posts.json", "[{\"id\": 5, \"user_id\": 1}]");

    assertThat(project.run("db:repair", "--seeders", "--accept", "posts").out())
        .contains("Accepted posts as its file is now.");

    assertThat(project.run("db:seed:all").err()).doesNotContain("WARNING");
    assertThat(project.query("SELECT id FROM posts")).containsExactly("1");
    assertThat(project.run("db:seed:undo").exitCode()).isZero();
    assertThat(project.query("SELECT id FROM posts")).isEmpty();
  }

  @Test
  void saysWhatToNameAndWhatThereIs() {
    SeedProject project = shop(TestDatabase.H2);

    CommandRun none = project.run("db:seed");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("db:seed needs --seed").contains("\n    posts\n    users");
    CommandRun typo = project.run("db:seed", "--seed", "user_s");
    assertThat(typo.exitCode()).isEqualTo(2);
    assertThat(typo.err()).contains("There is no seeder \"user_s\". Did you mean users?");
    assertThat(project.run("db:seed", "--seed", "seeders/users.csv").out())
        .contains("== users: migrated");
    assertThat(project.run("db:seed", "--seed", "users").exitCode()).isZero();
  }

  @Test
  void asksBeforeAProtectedEnvironmentLosesEverything() {
    SeedProject project = shop(TestDatabase.H2);
    project.run("db:seed:all", "--env", "production");

    assertThat(project.run("db:seed:undo:all", "--env", "production").exitCode()).isEqualTo(4);
    assertThat(project.run("db:seed:all", "--fresh", "--env", "production").exitCode())
        .isEqualTo(4);
    assertThat(project.run("db:seed:undo", "--seed", "users", "posts", "--env", "production").err())
        .contains("must be confirmed");
    assertThat(project.query("SELECT count(*) FROM users")).containsExactly("2");
  }

  @Test
  void writesAFirstSeeder() {
    SeedProject project = shop(TestDatabase.H2);

    assertThat(project.run("seed:generate", "--name", "demo users").out())
        .contains("New seed was created at " + folder.resolve("seeders") + "/20")
        .contains("_demo_users.up.sql .");
  }
}
