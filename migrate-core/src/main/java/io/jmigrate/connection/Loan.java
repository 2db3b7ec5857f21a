package io.jmigrate.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection of an application: closing gives it back as it was. One whose session scripts have
 * run in, which nothing but its end brings back to its first state, is taken out of the pool
 * instead, which opens another.
 */
final class Loan implements InvocationHandler {
  /** As the pool gave it. */
  private final Connection connection;

  /** The driver's, so that no pool ends a session for an error that is acted upon here. */
  private final Connection drivers;

  private final DataSource source;
  private final Runnable returned;
  private final boolean autoCommit;
  private final boolean readOnly;
  private boolean spoiled;
  private boolean closed;

  private Loan(Connection connection, DataSource source, Runnable returned) throws SQLException {
    this.connection = connection;
    this.source = source;
    this.returned = returned;
    this.drivers = connection.unwrap(Connection.class);
    this.autoCommit = drivers.getAutoCommit();
    this.readOnly = drivers.isReadOnly();
  }

  /** Lends; {@code returned} is told when it is closed. */
  static Connection of(Connection connection, DataSource source, Runnable returned)
      throws SQLException {
    Loan loan = new Loan(connection, source, returned);
    if (loan.readOnly) {
      loan.drivers.setReadOnly(false);
    }
    if (!loan.autoCommit) {
      loan.drivers.setAutoCommit(true);
    }
    return (Connection)
        Proxy.newProxyInstance(
            Loan.class.getClassLoader(), new Class<?>[] {Connection.class}, loan);
  }

  /** Its session is no longer as it was. Nothing happens to a connection that is not lent. */
  static void spoil(Connection connection) {
    if (Proxy.isProxyClass(connection.getClass())
        && Proxy.getInvocationHandler(connection) instanceof Loan loan) {
      loan.spoiled = true;
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("close") && !closed) {
      closed = true;
      close();
      return null;
    }
    try {
      return method.invoke(closed ? connection : drivers, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private void close() throws SQLException {
    try {
      if (spoiled || drivers.isClosed()) {
        Eviction.evict(connection, source);
      } else {
        try (Connection closing = connection) {
          restore();
        }
      }
    } finally {
      returned.run();
    }
  }

  private void restore() throws SQLException {
    if (drivers.getAutoCommit() != autoCommit) {
      drivers.setAutoCommit(autoCommit);
    }
    if (readOnly) {
      drivers.setReadOnly(true);
    }
  }
}
