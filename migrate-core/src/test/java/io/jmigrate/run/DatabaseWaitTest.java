package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.Jmigrate;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that starts later than the application. */
class DatabaseWaitTest {
  @TempDir Path folder;

  private final List<Server> servers = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  @AfterEach
  void stopServers() {
    servers.forEach(Server::stop);
  }

  /** Told that it is waited for, the server starts. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isWaitedFor(boolean dataSource) throws IOException {
    int port = freePort();
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:tcp://localhost:" + port + "/" + folder.resolve("late"));
    source.setUser("sa");
    Jmigrate jmigrate =
        (dataSource ? Jmigrate.of(source) : Jmigrate.of(source.getURL(), "sa", ""))
            .locations(folder.toString())
            .waitForDatabase(Duration.ofSeconds(30));

    assertThat(jmigrate.listener(new Told(() -> start(port))).migrate())
        .isEqualTo(MigrationReport.NOTHING);

    assertThat(reasons).hasSize(1);
    assertThat(reasons.get(0)).contains("Connection refused");
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void isWaitedForNoLongerThanSaid(TestDatabase kind) throws IOException {
    String url = kind.createDatabase().url().replaceFirst(":\\d+/", ":" + freePort() + "/");
    Jmigrate jmigrate = Jmigrate.of(url, "app", "wrong").listener(new Told(() -> {}));

    assertThatThrownBy(() -> jmigrate.waitForDatabase(Duration.ofMillis(300)).status())
        .hasMessageContaining("Cannot reach the database");
    assertThat(reasons).hasSize(1);
    assertThatThrownBy(jmigrate::status).hasMessageContaining("Cannot reach the database");
    assertThat(reasons).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void isNotWaitedForWhenItRefusesTheUser(TestDatabase kind) {
    DatabaseUrl database = kind.createDatabase();
    Jmigrate jmigrate =
        Jmigrate.of(database.url(), "nobody", "wrong")
            .waitForDatabase(Duration.ofMinutes(10))
            .listener(new Told(() -> {}));

    assertThatThrownBy(jmigrate::status)
        .hasMessageContaining("refused the user")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.CONNECTION_FAILED);
    assertThat(reasons).isEmpty();
  }

  @Test
  void isNotWaitedForWhenItDoesNotExist() {
    DatabaseUrl database = TestDatabase.POSTGRESQL.createDatabase();
    String url = database.url().replace("/" + database.name(), "/no_such_database");

    assertThatThrownBy(
            () ->
                Jmigrate.of(url, database.user(), database.password())
                    .waitForDatabase(Duration.ofMinutes(10))
                    .status())
        .hasMessageContaining("There is no database");
  }

  private void start(int port) {
    try {
      String[] options = {"-tcpPort", String.valueOf(port), "-ifNotExists"};
      servers.add(Server.createTcpServer(options).start());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Does something when the database is waited for. */
  private final class Told implements MigrationListener {
    private final Runnable action;

    private Told(Runnable action) {
      this.action = action;
    }

    @Override
    public void waitingForDatabase(String reason) {
      reasons.add(reason);
      action.run();
    }
  }
}
