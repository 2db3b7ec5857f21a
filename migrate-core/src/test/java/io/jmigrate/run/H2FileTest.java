package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.Jmigrate;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.H2Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When H2 writes its file: in the background, as an application has it, but not in a run. */
class H2FileTest {
  @TempDir Path folder;

  @Test
  void isNotWrittenInTheBackgroundWhileARunIsAtWork() throws IOException, SQLException {
    Files.writeString(folder.resolve("1_a.up.sql"), "CREATE TABLE a (id INT); DROP TABLE a;");
    Files.writeString(folder.resolve("2_b.up.sql"), "CREATE TABLE a (id INT); DROP TABLE b;");
    DatabaseUrl database = H2Server.createFileDatabase(folder);
    List<Integer> delays = new ArrayList<>();
    try (Connection application = database.open()) {
      MVStore store = store(application);
      int usual = store.getAutoCommitDelay();
      Jmigrate jmigrate =
          Jmigrate.of(database.url(), "sa", "")
              .locations(folder.toString())
              .listener(
                  new MigrationListener() {
                    @Override
                    public void statementDone(int done, int total) {
                      delays.add(store.getAutoCommitDelay());
                    }
                  });

      assertThatThrownBy(jmigrate::migrate).hasMessageContaining("2_b.up.sql:1:");

      assertThat(usual).isPositive();
      assertThat(delays).hasSize(3).containsOnly(0);
      assertThat(store.getAutoCommitDelay()).isEqualTo(usual);
    }
  }

  private static MVStore store(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }
}
