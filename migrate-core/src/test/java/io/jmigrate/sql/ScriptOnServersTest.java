package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/** What the golden cases split is what the servers take as single statements. */
class ScriptOnServersTest {
  @ParameterizedTest
  @CsvSource({
    "postgres, runs, POSTGRESQL",
    "postgres, runs, POSTGRESQL_14",
    "mysql, routines, MYSQL",
    "mysql, routines, MARIADB",
    "mysql, triggers, MYSQL",
    "mysql, triggers, MARIADB",
    "mysql, runs, MYSQL",
    "mysql, runs, MARIADB",
    "mariadb, runs, MARIADB",
    "h2, runs, H2",
  })
  void serversTakeEveryStatement(String syntax, String name, TestDatabase server)
      throws IOException, SQLException {
    Path script = Path.of("src/test/resources/split", syntax, name + ".sql");
    DatabaseUrl database = server.createDatabase();
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        ScriptReader reader =
            new ScriptReader(name, Files.newBufferedReader(script), Syntaxes.named(syntax))) {
      for (ScriptPiece piece = reader.next(); piece != null; piece = reader.next()) {
        if (piece instanceof SqlStatement statement) {
          assertThatCode(() -> run(statement, connection))
              .as(statement.text())
              .doesNotThrowAnyException();
        }
      }
    }
  }

  private static void run(SqlStatement statement, Connection connection) throws SQLException {
    Reader data = statement.data();
    if (data != null) {
      copy(statement.text(), data, connection);
      return;
    }
    try (Statement sent = connection.createStatement()) {
      sent.setEscapeProcessing(false);
      sent.execute(statement.text());
    }
  }

  private static void copy(String text, Reader data, Connection connection) throws SQLException {
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(text, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
