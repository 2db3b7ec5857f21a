package io.jmigrate;

import io.jmigrate.lock.LockMode;
import io.jmigrate.run.LockWaits;
import io.jmigrate.run.Order;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set. Immutable; start from {@link #of} and change what differs.
 *
 * @param url a JDBC URL
 * @param user null when the URL, or the server's own rules, say who
 * @param password null for none; never printed
 * @param locations folders, or {@code classpath:…}, with migration files
 * @param schema the schema migrations run in, made when missing; null for the session's own
 * @param historySchema where the history table is, made when missing; null for the schema
 *     migrations run in
 * @param historyTable its name
 * @param lockTimeout how long to wait for another run
 * @param lockMode how runs exclude each other
 * @param lockWaits what a statement does that finds a lock held by somebody else
 * @param order what to do about migrations that come late, as merged branches bring them
 */
public record JmigrateConfig(
    String url,
    @Nullable String user,
    @Nullable String password,
    List<String> locations,
    @Nullable String schema,
    @Nullable String historySchema,
    String historyTable,
    Duration lockTimeout,
    LockMode lockMode,
    LockWaits lockWaits,
    Order order) {
  /** The name of the history table unless another is set. */
  public static final String HISTORY_TABLE = "jmigrate_history";

  /** How long another run is waited for unless something else is set. */
  public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(60);

  public JmigrateConfig {
    locations = List.copyOf(locations);
  }

  /** The same with a lock chosen for what the connection leads to. */
  public JmigrateConfig(
      String url,
      @Nullable String user,
      @Nullable String password,
      List<String> locations,
      @Nullable String schema,
      @Nullable String historySchema,
      String historyTable,
      Duration lockTimeout) {
    this(
        url,
        user,
        password,
        locations,
        schema,
        historySchema,
        historyTable,
        lockTimeout,
        LockMode.AUTO,
        LockWaits.USUAL,
        Order.WARN);
  }

  /** The usual settings for a database and a place of migrations. */
  public static JmigrateConfig of(
      String url, @Nullable String user, @Nullable String password, String... locations) {
    return new JmigrateConfig(
        url,
        user,
        password,
        List.of(locations),
        null,
        null,
        HISTORY_TABLE,
        LOCK_TIMEOUT,
        LockMode.AUTO,
        LockWaits.USUAL,
        Order.WARN);
  }

  /** These settings without the password. */
  @Override
  public String toString() {
    return "JmigrateConfig[locations="
        + locations
        + ", schema="
        + schema
        + ", history="
        + historySchema
        + "."
        + historyTable
        + "]";
  }
}
