package io.jmigrate.cli.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one list of what can be configured: the file's keys, the variables and options that override
 * them, the defaults, and the text of the documentation.
 */
public enum ConfigKey {
  URL(
      "url",
      Type.TEXT,
      null,
      "JMIGRATE_URL",
      "--url",
      "The database: a JDBC URL, or postgres://user:password@host:port/name, mysql://…,"
          + " mariadb://…, h2:./data/dev. DATABASE_URL is used when nothing else names one."),
  USER("user", Type.TEXT, null, "JMIGRATE_USER", "--user", "The database user."),
  PASSWORD("password", Type.TEXT, null, "JMIGRATE_PASSWORD", "--password", "The user's password."),
  PASSWORD_FILE(
      "passwordFile",
      Type.FILE,
      null,
      "JMIGRATE_PASSWORD_FILE",
      "--password-file",
      "A file that holds the password; a line end at its end does not count."),
  MIGRATIONS(
      "migrations",
      Type.PATHS,
      "migrations",
      "JMIGRATE_MIGRATIONS_PATH",
      "--migrations-path",
      "Where migrations are: a folder, classpath:db/migrations, or a list of them."),
  SEEDERS(
      "seeders",
      Type.PATHS,
      "seeders",
      "JMIGRATE_SEEDERS_PATH",
      "--seeders-path",
      "Where seeders are, likewise; a folder in it named as an environment is for that alone."),
  MODELS(
      "models",
      Type.PATHS,
      "target/classes",
      "JMIGRATE_MODELS",
      "--models",
      "Where compiled models are: a folder of classes, a jar, or a list of them."),
  SCHEMA(
      "schema",
      Type.TEXT,
      null,
      "JMIGRATE_SCHEMA",
      "--schema",
      "The schema the migrations run in, if not the connection's own."),
  HISTORY_TABLE(
      "history.table", Type.TEXT, "jmigrate_history", null, null, "The history table's name."),
  HISTORY_SCHEMA(
      "history.schema", Type.TEXT, null, null, null, "The history table's schema, if another."),
  LOCK_TIMEOUT(
      "lockTimeout",
      Type.DURATION,
      "60s",
      null,
      "--lock-timeout",
      "How long to wait for another run on the same database: 500ms, 60s, 5m."),
  WAIT(
      "wait",
      Type.DURATION,
      "0s",
      "JMIGRATE_WAIT",
      "--wait",
      "How long to wait for a database that does not answer yet, as when both start together. A"
          + " wrong password fails at once."),
  LOCK(
      "lock",
      Type.CHOICE,
      "auto",
      "JMIGRATE_LOCK",
      "--lock",
      "How runs exclude each other: session, a lock of the server's session; lease, a row that its"
          + " holder renews; auto, a lease behind a pooler and on a cluster, else the session's."),
  PLACEHOLDERS(
      "placeholders",
      Type.MAP,
      null,
      null,
      "--placeholder",
      "What stands for ${name} in scripts, by name; {} for Flyway's own placeholders only."),
  DATABASES(
      "databases",
      Type.MAP,
      null,
      null,
      null,
      "Where migrations are for several products: a name as files have it (postgresql, mysql,"
          + " mariadb, h2) and a URL for each. migration:generate then writes a pair for each."),
  SCRATCH_URL(
      "scratchUrl",
      Type.TEXT,
      null,
      "JMIGRATE_SCRATCH_URL",
      "--scratch-url",
      "A disposable server for scratch databases, of the same product and major version: any"
          + " database of it, as a URL. Without it they are made on the target's own server."),
  SCRATCH_USER(
      "scratchUser",
      Type.TEXT,
      null,
      "JMIGRATE_SCRATCH_USER",
      "--scratch-user",
      "The user there, if another; it needs a password of its own."),
  SCRATCH_PASSWORD(
      "scratchPassword",
      Type.TEXT,
      null,
      "JMIGRATE_SCRATCH_PASSWORD",
      null,
      "That user's password."),
  SCRATCH_PASSWORD_FILE(
      "scratchPasswordFile",
      Type.FILE,
      null,
      "JMIGRATE_SCRATCH_PASSWORD_FILE",
      "--scratch-password-file",
      "A file that holds it."),
  STATEMENT_LOCK_TIMEOUT(
      "statementLockTimeout",
      Type.DURATION,
      null,
      null,
      "--statement-lock-timeout",
      "How long a statement waits for a lock that another session holds; 0 for without limit. If not"
          + " set: 5s, and 50s in scripts that only change rows, unless the server has a time set."),
  LOCK_RETRIES(
      "lockRetries",
      Type.COUNT,
      "5",
      null,
      "--lock-retries",
      "How often a migration, or a statement, that got no lock or met a deadlock is tried again."),
  ORDER(
      "order",
      Type.CHOICE,
      "warn",
      null,
      "--order",
      "What to do about a pending migration that comes before an applied one: warn applies it and"
          + " says so, strict refuses."),
  SUM(
      "sum",
      Type.FLAG,
      "true",
      null,
      null,
      "Whether jmigrate.sum is kept beside migrations and compared with them; a folder that was begun"
          + " without one has none until migration:hash."),
  WITH_GRANTS(
      "withGrants",
      Type.FLAG,
      "false",
      null,
      "--with-grants",
      "Whether privileges are compared and dumped, too; roles often differ from one environment to the"
          + " next. PostgreSQL only."),
  PROTECTED(
      "protected",
      Type.FLAG,
      null,
      null,
      null,
      "Whether dropping or undoing everything must be confirmed; true for production."),
  ENVIRONMENT(
      "environment",
      Type.TEXT,
      "development",
      "JMIGRATE_ENV",
      "--env",
      "The environment to use when none is named. At the top of the file only."),
  ENVIRONMENTS(
      "environments",
      Type.SECTION,
      null,
      null,
      null,
      "Values of single environments, by name; they win over those at the top.");

  /** What kind of value a key takes. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** The path of a file. */
    FILE,
    /** One or several folders or class path locations. */
    PATHS,
    /** A number with a unit. */
    DURATION,
    /** A number, not negative. */
    COUNT,
    /** One of a few words. */
    CHOICE,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Names with values. */
    MAP,
    /** A mapping of further keys. */
    SECTION
  }

  /** The key under which the history's own keys stand. */
  static final String HISTORY = "history";

  private static final List<ConfigKey> ALL = List.of(values());

  private final String path;
  private final Type type;
  private final @Nullable String defaultValue;
  private final @Nullable String variable;
  private final @Nullable String option;
  private final String help;

  ConfigKey(
      String path,
      Type type,
      @Nullable String defaultValue,
      @Nullable String variable,
      @Nullable String option,
      String help) {
    this.path = path;
    this.type = type;
    this.defaultValue = defaultValue;
    this.variable = variable;
    this.option = option;
    this.help = help;
  }

  /** Every key, in the order of the documentation. */
  public static List<ConfigKey> all() {
    return ALL;
  }

  /** The key that stands at {@code path} in the file, or null. */
  static @Nullable ConfigKey at(String path) {
    for (ConfigKey key : ALL) {
      if (key.path.equals(path)) {
        return key;
      }
    }
    return null;
  }

  /** Where it stands in the file, nested keys joined by a dot. */
  public String path() {
    return path;
  }

  /** The kind of value. */
  public Type type() {
    return type;
  }

  /** The value without any configuration, as it would be written. */
  public @Nullable String defaultValue() {
    return defaultValue;
  }

  /** The environment variable that overrides the file. */
  public @Nullable String variable() {
    return variable;
  }

  /** The option that overrides everything. */
  public @Nullable String option() {
    return option;
  }

  /** One or two sentences for the documentation. */
  public String help() {
    return help;
  }

  /** The words that a {@link Type#CHOICE} has; empty for all others. */
  List<String> choices() {
    return switch (this) {
      case LOCK -> List.of("auto", "session", "lease");
      case ORDER -> List.of("warn", "strict");
      default -> List.of();
    };
  }

  /** Whether the key may stand inside an environment as well as at the top. */
  boolean perEnvironment() {
    return this != ENVIRONMENT && this != ENVIRONMENTS;
  }
}
