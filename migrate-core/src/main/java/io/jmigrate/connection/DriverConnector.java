package io.jmigrate.connection;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.JdbcDriver;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens connections by URL, through the driver itself. */
final class DriverConnector implements Connector {
  private final Target target;
  private final Dialect dialect;
  private final String applicationName;
  private @Nullable Properties properties;

  /**
   * @param dialect of the URL
   * @param applicationName what the server shows to its administrator
   */
  DriverConnector(Target target, Dialect dialect, String applicationName) {
    this.target = target;
    this.dialect = dialect;
    this.applicationName = applicationName;
  }

  @Override
  public Connection connect() throws SQLException {
    Driver driver = driver();
    Properties tried = properties == null ? usual() : properties;
    while (true) {
      try {
        Connection connection = driver.connect(target.url(), tried);
        if (connection == null) {
          throw new JmigrateException(
              ErrorCode.CONNECTION_FAILED, "The driver does not take the URL " + target + ".");
        }
        properties = tried;
        return connection;
      } catch (SQLException e) {
        Properties others = dialect.insteadOf(tried, e);
        if (others == null) {
          throw e;
        }
        tried = others;
      }
    }
  }

  private Driver driver() {
    JdbcDriver name = Objects.requireNonNull(dialect.driver(target.url()));
    try {
      return Class.forName(name.className(), true, loader())
          .asSubclass(Driver.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ClassNotFoundException e) {
      throw new JmigrateException(
          ErrorCode.CONNECTION_FAILED,
          "The driver for "
              + target
              + " is missing: the class "
              + name.className()
              + " is not on the class path. Add "
              + name.artifact()
              + ".",
          e);
    } catch (InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | NoSuchMethodException e) {
      throw new JmigrateException(
          ErrorCode.CONNECTION_FAILED,
          "The driver " + name.className() + " cannot be used: " + e,
          e);
    }
  }

  /** An application's drivers may be beside its own classes rather than beside jmigrate's. */
  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? DriverConnector.class.getClassLoader() : context;
  }

  private Properties usual() {
    Properties properties = new Properties();
    dialect
        .connectionProperties(applicationName)
        .forEach(
            (key, value) -> {
              if (!target.url().contains(key + "=")) {
                properties.put(key, value);
              }
            });
    if (target.user() != null) {
      properties.setProperty("user", target.user());
    }
    if (target.password() != null) {
      properties.setProperty("password", target.password());
    }
    return properties;
  }
}
