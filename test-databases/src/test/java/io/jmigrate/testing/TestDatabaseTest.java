package io.jmigrate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {
  private static final Map<TestDatabase, String> VERSIONS =
      Map.of(
          TestDatabase.H2, "2.",
          TestDatabase.POSTGRESQL, "18.",
          TestDatabase.POSTGRESQL_14, "14.",
          TestDatabase.POSTGRESQL_15, "15.",
          TestDatabase.MYSQL, "8.0.",
          TestDatabase.MARIADB, "11.");

  @ParameterizedTest
  @EnumSource
  void startsTheServerItIsNamedAfter(TestDatabase database) {
    assertThat(database.assumeAvailable().version()).startsWith(VERSIONS.get(database));
  }

  @ParameterizedTest
  @EnumSource
  void keepsDatabasesApart(TestDatabase database) throws SQLException {
    DatabaseUrl first = database.createDatabase();
    DatabaseUrl second = database.createDatabase();
    try (Connection connection = first.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE note (id INT PRIMARY KEY)");
      statement.execute("INSERT INTO note VALUES (1)");
    }
    try (Connection again = first.open();
        Statement statement = again.createStatement();
        ResultSet row = statement.executeQuery("SELECT id FROM note")) {
      assertThat(row.next()).isTrue();
    }
    try (Connection other = second.open();
        Statement statement = other.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT id FROM note"))
          .isInstanceOf(SQLException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
  void refusesAWrongPassword(TestDatabase database) {
    DatabaseUrl right = database.createDatabase();
    DatabaseUrl wrong = new DatabaseUrl(right.url(), right.user(), "wrong", right.name());
    assertThatThrownBy(wrong::open).isInstanceOf(SQLException.class);
  }
}
