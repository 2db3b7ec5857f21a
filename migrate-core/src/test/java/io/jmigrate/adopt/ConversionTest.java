package io.jmigrate.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.migration.MigrationSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
  @TempDir Path folder;

  @BeforeEach
  void makeTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("from"));
  }

  @Test
  void splitsGoosesFilesAndKeepsEveryByteOfTheSql() throws IOException {
    from(
        "00001_users.sql",
        "-- the users\r\n-- +goose Up\r\nCREATE TABLE users (id INT); -- é\r\n\r\n"
            + "--+goose down\r\nDROP TABLE users;");

    assertThat(converted(ForeignTool.GOOSE))
        .containsExactly(
            Map.entry("00001_users.down.sql", "DROP TABLE users;"),
            Map.entry(
                "00001_users.up.sql", "-- the users\r\nCREATE TABLE users (id INT); -- é\r\n\r\n"));
  }

  @Test
  void endsGoosesStatementsWhereTheirAnnotationsDid() throws IOException {
    from(
        "2_f.sql",
        """
        -- +goose NO TRANSACTION
        -- +goose Up
        -- +goose StatementBegin
        CREATE FUNCTION f() RETURNS INT LANGUAGE sql AS $$ SELECT 1; $$
        -- +goose StatementEnd
        -- +goose StatementBegin
        SELECT f(); -- already ended
        -- +goose StatementEnd
        """);

    assertThat(converted(ForeignTool.GOOSE))
        .containsExactly(
            Map.entry(
                "2_f.up.sql",
                """
                -- jmigrate: no-transaction
                CREATE FUNCTION f() RETURNS INT LANGUAGE sql AS $$ SELECT 1; $$
                ;
                SELECT f(); -- already ended
                ;
                """));
  }

  @Test
  void refusesWhatGooseWouldReplaceAndNamesWhatIsLeftOut() throws IOException {
    from("1_a.sql", "-- +goose Up\n-- +goose ENVSUB ON\nSELECT '${X}';\n");
    from("2_b.sql", "SELECT 1;");
    from("3_c.go", "package migrations");

    assertThatThrownBy(() -> converted(ForeignTool.GOOSE))
        .hasMessageContaining("1_a.sql: \"-- +goose ENVSUB ON\" cannot be converted")
        .hasMessageContaining("2_b.sql: has no line -- +goose Up")
        .hasMessageContaining("Nothing was written");
    assertThat(folder.resolve("to")).doesNotExist();

    from("1_a.sql", "-- +goose Up\nSELECT 1;\n");
    from("2_b.sql", "-- +goose Up\nSELECT 2;\n");
    assertThat(convert(ForeignTool.GOOSE).notes()).singleElement().asString().contains("3_c.go");
  }

  @Test
  void splitsTheFilesOfMybatisAndMakesItsDelimitersSemicolons() throws IOException {
    from(
        "20240101_users.sql",
        """
        -- // create users
        -- Migration SQL that makes the change goes here.
        CREATE TABLE users (id INT);
        -- @DELIMITER |
        CREATE FUNCTION f() RETURNS INT LANGUAGE sql AS $$ SELECT 1; $$|
        -- @DELIMITER ;
        SELECT 1 | 2;

        -- //@UNDO
        -- SQL to undo the change goes here.
        DROP TABLE users;
        """);
    from("bootstrap.sql", "SELECT 1;");

    assertThat(converted(ForeignTool.MYBATIS))
        .containsExactly(
            Map.entry(
                "20240101_users.down.sql",
                "-- SQL to undo the change goes here.\nDROP TABLE users;\n"),
            Map.entry(
                "20240101_users.up.sql",
                """
                -- // create users
                -- Migration SQL that makes the change goes here.
                CREATE TABLE users (id INT);
                CREATE FUNCTION f() RETURNS INT LANGUAGE sql AS $$ SELECT 1; $$;
                SELECT 1 | 2;

                """));
  }

  @Test
  void makesAMigrationOfEachChangeset() throws IOException {
    from(
        "01_first.sql",
        """
        --liquibase formatted sql

        --changeset ann:create-users runInTransaction:false
        CREATE TABLE users (id INT);
        --rollback DROP TABLE users;

        --changeset "ann b":"two words" endDelimiter:/ dbms:postgresql,h2
        CREATE TABLE b (id INT)
        /
        /* liquibase rollback
        DROP TABLE b;
        */
        """);
    from(
        "02_second.sql",
        """
        -- liquibase formatted sql
        -- changeset bob:v runOnChange:true labels:x
        -- preconditions onFail:MARK_RAN
        CREATE OR REPLACE VIEW v AS SELECT 1 AS one
        -- rollback empty
        """);
    from("03_master.xml", "<x/>");

    Map<String, String> files = converted(ForeignTool.LIQUIBASE);

    assertThat(files)
        .containsOnlyKeys(
            "0001_create_users.up.sql",
            "0001_create_users.down.sql",
            "0002_two_words.postgresql.up.sql",
            "0002_two_words.postgresql.down.sql",
            "0002_two_words.h2.up.sql",
            "0002_two_words.h2.down.sql",
            "R__0003_v.up.sql");
    assertThat(files.get("0001_create_users.up.sql"))
        .isEqualTo(
            "-- liquibase: %s/01_first.sql::create-users::ann%n-- jmigrate: no-transaction%nCREATE TABLE users (id INT);%n%n"
                .formatted(folder.resolve("from").toString().substring(1)));
    assertThat(files.get("0001_create_users.down.sql"))
        .isEqualTo("-- jmigrate: no-transaction\nDROP TABLE users;\n");
    assertThat(files.get("0002_two_words.h2.up.sql"))
        .endsWith("::two words::ann b\nCREATE TABLE b (id INT)\n;\n");
    assertThat(files.get("0002_two_words.h2.down.sql")).isEqualTo("DROP TABLE b;\n");
    assertThat(files.get("R__0003_v.up.sql")).endsWith("AS one\n;\n");
  }

  @Test
  void namesWhatHasNoCounterpart() throws IOException {
    from(
        "a.sql",
        """
        --liquibase formatted sql
        --changeset ann:1 context:test
        --preconditions onFail:MARK_RAN
        CREATE TABLE ${schema}.a (id INT);
        --rollback changesetId:0 changesetAuthor:ann
        """);
    from("b.xml", "<databaseChangeLog/>");

    assertThat(convert(ForeignTool.LIQUIBASE).notes())
        .anySatisfy(note -> assertThat(note).contains("no context (test)"))
        .anySatisfy(note -> assertThat(note).contains("`--preconditions onFail:MARK_RAN`"))
        .anySatisfy(note -> assertThat(note).contains("${schema}"))
        .anySatisfy(note -> assertThat(note).contains("its rollback is another changeset"))
        .anySatisfy(note -> assertThat(note).contains("b.xml: is no migration"));
  }

  @Test
  void writesOverNothing() throws IOException {
    from("1_a.sql", "-- +goose Up\nSELECT 1;\n");
    convert(ForeignTool.GOOSE);

    assertThatThrownBy(() -> convert(ForeignTool.GOOSE))
        .hasMessageContaining("1_a.up.sql is there already");
    assertThatThrownBy(() -> convert(ForeignTool.DBMATE))
        .hasMessageContaining("jmigrate runs dbmate's files as they are");
    assertThatThrownBy(() -> convert(ForeignTool.SEQUELIZE)).hasMessageContaining("JavaScript");
  }

  private void from(String name, String text) throws IOException {
    Files.writeString(folder.resolve("from").resolve(name), text);
  }

  private Conversion.Result convert(ForeignTool tool) {
    MigrationSource source =
        MigrationSource.at(List.of(folder.resolve("from").toString()), getClass().getClassLoader());
    return new Conversion(tool).into(folder.resolve("to"), source);
  }

  private Map<String, String> converted(ForeignTool tool) throws IOException {
    convert(tool);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder.resolve("to"))) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
