package io.jmigrate.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asks the servers which of their keywords cannot be names without quotes. */
class ReservedWordsTest {
  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void areAllThatTheServerRefusesAsNames(TestDatabase database) throws SQLException {
    List<String> refused = new ArrayList<>();
    try (Connection connection = database.createDatabase().open();
        Statement statement = connection.createStatement()) {
      for (String word : keywords(statement)) {
        if (!ReservedWords.ALL.contains(word) && !isName(statement, word)) {
          refused.add(word);
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  private static List<String> keywords(Statement statement) throws SQLException {
    List<String> words = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("SELECT word FROM information_schema.keywords")) {
      while (row.next()) {
        if (row.getString(1).matches("[A-Z_][A-Z0-9_]*")) {
          words.add(row.getString(1));
        }
      }
    }
    assertThat(words).hasSizeGreaterThan(500);
    return words;
  }

  private static boolean isName(Statement statement, String word) {
    try {
      statement.execute(
          "CREATE TEMPORARY TABLE "
              + word
              + " ("
              + word
              + " int, KEY "
              + word
              + " ("
              + word
              + "))");
      statement.execute("UPDATE " + word + " SET " + word + " = 1 WHERE " + word + " IS NULL");
      statement.execute("DROP TEMPORARY TABLE " + word);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
