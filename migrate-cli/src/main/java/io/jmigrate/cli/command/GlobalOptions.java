package io.jmigrate.cli.command;

import io.jmigrate.cli.config.ConfigKey;
import io.jmigrate.cli.output.Verbosity;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command takes, before its name or after it. */
final class GlobalOptions {
  /** Stands for a password that is to be asked for; no password can be it. */
  private static final String ASK = "\0";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The configuration file; jmigrate.yaml here if not given (JMIGRATE_CONFIG).")
  private @Nullable Path config;

  @Option(
      names = "--env",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The environment of the file to use (JMIGRATE_ENV).")
  private @Nullable String environment;

  @Option(
      names = "--url",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description =
          "The database: a JDBC URL, or postgres://user@host/name, mysql://…, mariadb://…,"
              + " h2:./file (JMIGRATE_URL).")
  private @Nullable String url;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The database user (JMIGRATE_USER).")
  private @Nullable String user;

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      arity = "0..1",
      fallbackValue = ASK,
      scope = ScopeType.INHERIT,
      description =
          "The password; asked for when no value follows. Other users of the machine can read it"
              + " in the list of processes: JMIGRATE_PASSWORD and --password-file are better.")
  private @Nullable String password;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "A file that holds the password (JMIGRATE_PASSWORD_FILE).")
  private @Nullable String passwordFile;

  @Option(
      names = "--migrations-path",
      paramLabel = "PATH",
      scope = ScopeType.INHERIT,
      description =
          "Where migrations are, a folder or classpath:…; repeatable (JMIGRATE_MIGRATIONS_PATH).")
  private @Nullable List<String> migrations;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The schema the migrations run in (JMIGRATE_SCHEMA).")
  private @Nullable String schema;

  @Option(
      names = "--lock-timeout",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description = "How long to wait for another run: 500ms, 60s, 5m. Default: 60s.")
  private @Nullable String lockTimeout;

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description =
          "How long to wait for a database that does not answer yet (JMIGRATE_WAIT). Default: not"
              + " at all.")
  private @Nullable String wait;

  @Option(
      names = "--lock",
      paramLabel = "auto|session|lease",
      scope = ScopeType.INHERIT,
      description =
          "How runs exclude each other: by a lock of the server's session, or by a lease, for"
              + " poolers and clusters (JMIGRATE_LOCK). Default: auto, which finds out.")
  private @Nullable String lock;

  @Option(
      names = "--placeholder",
      paramLabel = "NAME=VALUE",
      scope = ScopeType.INHERIT,
      description = "What stands for $${NAME} in scripts; repeatable.")
  private @Nullable List<String> placeholders;

  @Option(
      names = "--statement-lock-timeout",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description =
          "How long a statement waits for a lock that another session holds; 0: without limit."
              + " Default: 5s, and 50s in scripts that only change rows.")
  private @Nullable String statementLockTimeout;

  @Option(
      names = "--lock-retries",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "How often a migration that got no such lock is tried again. Default: 5.")
  private @Nullable String lockRetries;

  @Option(
      names = "--order",
      paramLabel = "warn|strict",
      scope = ScopeType.INHERIT,
      description =
          "What to do about a pending migration that comes before an applied one: apply it with a"
              + " warning, or refuse. Default: warn.")
  private @Nullable String order;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document on standard output, all else on standard error.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print results and errors only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell more, stack traces included.")
  private boolean verbose;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colours; NO_COLOR and CLICOLOR are heeded, too.")
  private boolean plain;

  @Option(
      names = "--force",
      scope = ScopeType.INHERIT,
      description = "Do what a guard refuses; the refusal says when this is wanted.")
  private boolean force;

  @Option(
      names = "-C",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Run as if started in DIR, as git and make do.")
  private @Nullable String directory;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Nullable Path config() {
    return config;
  }

  /** Whether the password must be asked for. */
  boolean asksForPassword() {
    return ASK.equals(password);
  }

  /** Takes the password that was typed. */
  void answer(String typed) {
    password = typed;
  }

  boolean json() {
    return json;
  }

  /** Whether the help was asked for instead of the command. */
  boolean help() {
    return help;
  }

  void chooseJson() {
    json = true;
  }

  boolean coloured() {
    return !plain;
  }

  boolean force() {
    return force;
  }

  @Nullable String directory() {
    return directory;
  }

  Verbosity verbosity() {
    return verbose ? Verbosity.VERBOSE : quiet ? Verbosity.QUIET : Verbosity.NORMAL;
  }

  /** What the options override, keyed as in the configuration file. */
  Map<ConfigKey, List<String>> overrides() {
    Map<ConfigKey, List<String>> overrides = new EnumMap<>(ConfigKey.class);
    put(overrides, ConfigKey.ENVIRONMENT, environment);
    put(overrides, ConfigKey.URL, url);
    put(overrides, ConfigKey.USER, user);
    put(overrides, ConfigKey.PASSWORD, password);
    put(overrides, ConfigKey.PASSWORD_FILE, passwordFile);
    put(overrides, ConfigKey.SCHEMA, schema);
    put(overrides, ConfigKey.LOCK_TIMEOUT, lockTimeout);
    put(overrides, ConfigKey.WAIT, wait);
    put(overrides, ConfigKey.LOCK, lock);
    if (placeholders != null) {
      overrides.put(ConfigKey.PLACEHOLDERS, placeholders);
    }
    put(overrides, ConfigKey.STATEMENT_LOCK_TIMEOUT, statementLockTimeout);
    put(overrides, ConfigKey.LOCK_RETRIES, lockRetries);
    put(overrides, ConfigKey.ORDER, order);
    if (migrations != null) {
      overrides.put(ConfigKey.MIGRATIONS, migrations);
    }
    return overrides;
  }

  private static void put(
      Map<ConfigKey, List<String>> overrides, ConfigKey key, @Nullable String value) {
    if (value != null) {
      overrides.put(key, List.of(value));
    }
  }
}
