package io.jmigrate.connection;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lends the connections of an application's {@link DataSource}. Who has one already does not wait
 * long for another: a pool that is too small for a run would never give it.
 */
final class Lender implements Connector {
  private static final int PATIENCE_SECONDS = 5;

  private final DataSource source;
  private final AtomicInteger lent = new AtomicInteger();

  Lender(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = lent.get() == 0 ? source.getConnection() : another();
    lent.incrementAndGet();
    return Loan.of(connection, source, lent::decrementAndGet);
  }

  private Connection another() throws SQLException {
    CompletableFuture<Connection> coming = new CompletableFuture<>();
    Thread asking = new Thread(() -> ask(coming), "jmigrate-another-connection");
    asking.setDaemon(true);
    asking.start();
    try {
      return coming.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | InterruptedException e) {
      if (!coming.cancel(false) && !coming.isCompletedExceptionally()) {
        return coming.join();
      }
      asking.interrupt();
      if (e instanceof TimeoutException) {
        throw refused(null);
      }
      Thread.currentThread().interrupt();
      throw new JmigrateException(
          ErrorCode.INTERRUPTED, "Interrupted while waiting for a connection.", e);
    } catch (ExecutionException e) {
      throw refused(e.getCause());
    }
  }

  private void ask(CompletableFuture<Connection> coming) {
    try {
      Connection connection = source.getConnection();
      if (!coming.complete(connection)) {
        connection.close(); // it came too late
      }
    } catch (SQLException | RuntimeException e) {
      coming.completeExceptionally(e);
    }
  }

  private static JmigrateException refused(@Nullable Throwable cause) {
    String why =
        cause == null ? "" : " It said: " + String.valueOf(cause.getMessage()).strip() + ".";
    return new JmigrateException(
        ErrorCode.CONNECTION_FAILED,
        "The DataSource gave no second connection within "
            + PATIENCE_SECONDS
            + " s, and a run needs two at once: one holds the lock, on the other migrations run."
            + why
            + "\n  Let the pool have two connections at least (maximumPoolSize of HikariCP), or let"
            + " jmigrate open its own: Jmigrate.of(url, user, password).",
        cause);
  }
}
