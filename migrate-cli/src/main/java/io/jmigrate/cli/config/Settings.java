package io.jmigrate.cli.config;

import io.jmigrate.lock.LockMode;
import io.jmigrate.run.Order;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one environment, merged, expanded and checked.
 *
 * @param file the configuration file, if there is one
 * @param url in JDBC's form; null only when the settings were read without a connection in mind
 * @param migrations folders and {@code classpath:} locations, relative to the current directory
 * @param seeders likewise
 * @param models folders of classes and jars, likewise
 * @param waitForDatabase how long to wait for a database that does not answer yet
 * @param lock how runs exclude each other
 * @param placeholders what stands for <code>${name}</code> in scripts; null where nothing does
 * @param scratch null where scratch databases are made on the target's own server
 * @param statementLockTimeout null when nobody chose one
 * @param order what to do about migrations that come late
 * @param sum whether {@code jmigrate.sum} is kept and heeded
 * @param withGrants whether privileges are a part of schemas
 */
public record Settings(
    @Nullable Path file,
    String environment,
    boolean protectedEnvironment,
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    List<String> migrations,
    List<String> seeders,
    List<String> models,
    @Nullable String schema,
    String historyTable,
    @Nullable String historySchema,
    Duration lockTimeout,
    Duration waitForDatabase,
    LockMode lock,
    @Nullable Map<String, String> placeholders,
    @Nullable ScratchAddress scratch,
    @Nullable Duration statementLockTimeout,
    int lockRetries,
    Order order,
    boolean sum,
    boolean withGrants) {
  public Settings {
    migrations = List.copyOf(migrations);
    seeders = List.copyOf(seeders);
    models = List.copyOf(models);
    placeholders = placeholders == null ? null : Map.copyOf(placeholders);
  }

  /** The same for another database; a scratch server of another product is none for it. */
  public Settings at(String otherUrl, @Nullable String otherUser, @Nullable String otherPassword) {
    return new Settings(
        file,
        environment,
        protectedEnvironment,
        otherUrl,
        otherUser,
        otherPassword,
        migrations,
        seeders,
        models,
        schema,
        historyTable,
        historySchema,
        lockTimeout,
        waitForDatabase,
        lock,
        placeholders,
        scratch != null && product(scratch.url()).equals(product(otherUrl)) ? scratch : null,
        statementLockTimeout,
        lockRetries,
        order,
        sum,
        withGrants);
  }

  /** {@code postgresql} of {@code jdbc:postgresql://localhost/shop}. */
  private static String product(String url) {
    return url.replaceFirst("jdbc:([^:]*):.*", "$1");
  }

  /** Without any secret. */
  @Override
  public String toString() {
    return "Settings[environment="
        + environment
        + ", url="
        + (url == null ? null : Secrets.mask(url))
        + ", user="
        + user
        + ", migrations="
        + migrations
        + "]";
  }
}
