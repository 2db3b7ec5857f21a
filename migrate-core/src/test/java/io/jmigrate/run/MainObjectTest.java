package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement is about. */
class MainObjectTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE TABLE USERS ( ID INT              | TABLE USERS
          CREATE TABLE IF NOT EXISTS APP . USERS ( | TABLE USERS
          DROP TABLE IF EXISTS `users`             | TABLE USERS
          CREATE UNIQUE INDEX CONCURRENTLY I ON T  | INDEX I
          DROP INDEX I ON T                        | INDEX I
          CREATE OR REPLACE VIEW "v" AS SELECT     | VIEW V
          ALTER TABLE ONLY USERS ADD COLUMN X      | TABLE USERS
          INSERT INTO USERS VALUES (               | TABLE USERS
          DELETE FROM "users" WHERE                | TABLE USERS
          CREATE DEFINER = ROOT PROCEDURE P (      | PROCEDURE P
          DROP TABLE A , B                         |
          GRANT SELECT ON A TO B                   |
          """)
  void isToldByTheFirstWords(String head, String object) {
    assertThat(MainObject.of(head)).isEqualTo(object);
  }
}
