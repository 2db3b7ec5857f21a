package io.jmigrate.dialect.h2;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.jmigrate.dialect.LockKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The lock among sessions that come and go. */
class H2LockTest {
  private static final String URL = "jdbc:h2:mem:h2_lock_test";

  @Test
  void looksForTheHolderWhileOtherSessionsEnd() throws Exception {
    LockKey key = new LockKey("database", "public", "jmigrate_history");
    H2Lock lock = new H2Lock();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Connection connection = DriverManager.getConnection(URL)) {
      lock.tryAcquire(connection, key);
      Future<?> coming = thread.submit(H2LockTest::comeAndGo);
      while (!coming.isDone()) {
        assertThatCode(() -> lock.holder(connection, key)).doesNotThrowAnyException();
      }
      coming.get();
    } finally {
      thread.shutdownNow();
    }
  }

  private static Void comeAndGo() throws SQLException {
    for (int i = 0; i < 5_000; i++) {
      DriverManager.getConnection(URL).close();
    }
    return null;
  }
}
