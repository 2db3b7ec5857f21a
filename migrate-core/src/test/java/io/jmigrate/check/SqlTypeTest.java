package io.jmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which types hold all values of which others. */
class SqlTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | int",
        "int | bigint",
        "int(11) | bigint(20) unsigned",
        "bigint | numeric(19,0)",
        "numeric(18,0) | bigint",
        "numeric(10,2) | NUMERIC(12, 2)",
        "numeric(10,2) | numeric",
        "real | double precision",
        "int | double precision",
        "character varying(80) | varchar(80)",
        "character varying(80) | text",
        "text | CHARACTER VARYING(1000000000)",
        "varchar(80) | longtext",
        "CHARACTER VARYING(80) | CHARACTER LARGE OBJECT",
        "json | longtext",
        "jsonb | json",
        "varbinary(10) | longblob",
        "tinyint(1) | tinyint(1)",
        "datetime(3) | datetime(6)",
        "timestamp with time zone | timestamp(6) with time zone",
        "timestamptz | timestamp with time zone",
        "time(3) without time zone | time without time zone",
        "enum('A','B') | ENUM('B','A','C')",
        "enum('A','B') | varchar(1)",
        "integer[] | bigint[]",
        "inet | inet",
        "point | integer",
        "varchar(10) | app.email"
      })
  void holdsAll(String wanted, String there) {
    assertThat(SqlType.of(there).canHold(SqlType.of(wanted))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bigint | int",
        "bigint | numeric(18,0)",
        "numeric(19,0) | bigint",
        "numeric(12,2) | numeric(12,1)",
        "numeric(12,2) | numeric(12,3)",
        "numeric | numeric(12,3)",
        "double precision | real",
        "bigint | double precision",
        "character varying(80) | character varying(79)",
        "text | character varying(79)",
        "longtext | text",
        "longtext | mediumtext",
        "longblob | blob",
        "uuid | text",
        "text | integer",
        "boolean | text",
        "timestamp with time zone | timestamp without time zone",
        "datetime(6) | datetime",
        "date | time",
        "enum('A','B') | enum('A')",
        "enum('A','LONG') | varchar(3)",
        "varchar(10) | enum('A')",
        "integer[] | integer",
        "bigint[] | integer[]"
      })
  void losesSome(String wanted, String there) {
    assertThat(SqlType.of(there).canHold(SqlType.of(wanted))).isFalse();
  }

  @Test
  void knowsWhichTextsThereAre() {
    SqlType few = SqlType.of("varchar(10)").among(Set.of("A", "it's"));

    assertThat(SqlType.of("enum('A','it''s')").canHold(few)).isTrue();
    assertThat(SqlType.of("enum('A','its')").canHold(few)).isFalse();
  }
}
