package io.jmigrate.cli.config;

import io.jmigrate.lock.LockMode;
import io.jmigrate.run.Order;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges options, environment variables and the file into {@link Settings}, in that order. */
public final class SettingsReader {
  private final ConfigSources sources;
  private final Problems problems = new Problems();
  private final Variables variables;
  private final @Nullable ConfigFile file;

  private SettingsReader(ConfigSources sources) {
    this.sources = sources;
    this.variables = new Variables(sources.variables(), problems);
    Path path = sources.locate(problems);
    this.file = path == null ? null : ConfigFileReader.read(path, problems);
  }

  /**
   * Reads the settings for a command that connects to the database.
   *
   * @throws InvalidConfigurationException with everything that is wrong
   */
  public static Settings read(ConfigSources sources) {
    return new SettingsReader(sources).read(true, true);
  }

  /** Reads the settings for a command that only looks at files: the database may stay unknown. */
  public static Settings readWithoutConnection(ConfigSources sources) {
    return new SettingsReader(sources).read(false, false);
  }

  /** Reads the settings for a command that may be told of its databases by options of its own. */
  public static Settings readWithOptionalConnection(ConfigSources sources) {
    return new SettingsReader(sources).read(true, false);
  }

  /** The URLs of several databases by the word that marks their files; empty where none is set. */
  public static Map<String, String> databases(ConfigSources sources) {
    SettingsReader reader = new SettingsReader(sources);
    String environment = text(reader.layers(Map.of()), ConfigKey.ENVIRONMENT);
    Map<String, String> databases =
        reader.layers(reader.environmentBlock(environment)).map(ConfigKey.DATABASES);
    reader.problems.throwIfAny();
    return databases == null ? Map.of() : databases;
  }

  /** The database's URL, in JDBC's form; null where there is none, or it cannot be read. */
  public static @Nullable String urlIfKnown(ConfigSources sources) {
    SettingsReader reader = new SettingsReader(sources);
    String environment = text(reader.layers(Map.of()), ConfigKey.ENVIRONMENT);
    Layers layers = reader.layers(reader.environmentBlock(environment));
    return new Credentials(Credentials.Keys.TARGET, layers, reader.problems).jdbcUrl();
  }

  private Settings read(boolean connecting, boolean required) {
    String environment = text(layers(Map.of()), ConfigKey.ENVIRONMENT);
    Layers layers = layers(environmentBlock(environment));
    Credentials credentials =
        connecting ? new Credentials(Credentials.Keys.TARGET, layers, problems) : null;
    if (required && credentials != null && !credentials.urlGiven()) {
      reportNoUrl(environment);
    }
    String flag = layers.text(ConfigKey.PROTECTED);
    Duration lockTimeout = Durations.parse(text(layers, ConfigKey.LOCK_TIMEOUT));
    Duration wait = Durations.parse(text(layers, ConfigKey.WAIT));
    Settings settings =
        new Settings(
            file == null ? null : file.path(),
            environment,
            flag == null ? environment.equalsIgnoreCase("production") : flag.equals("true"),
            credentials == null ? null : credentials.jdbcUrl(),
            credentials == null ? null : credentials.user(),
            credentials == null ? null : credentials.password(),
            layers.paths(ConfigKey.MIGRATIONS),
            layers.paths(ConfigKey.SEEDERS),
            layers.paths(ConfigKey.MODELS),
            layers.text(ConfigKey.SCHEMA),
            text(layers, ConfigKey.HISTORY_TABLE),
            layers.text(ConfigKey.HISTORY_SCHEMA),
            lockTimeout == null ? Duration.ZERO : lockTimeout,
            wait == null ? Duration.ZERO : wait,
            lockMode(text(layers, ConfigKey.LOCK)),
            layers.map(ConfigKey.PLACEHOLDERS),
            credentials == null ? null : scratch(layers, credentials),
            Durations.parse(text(layers, ConfigKey.STATEMENT_LOCK_TIMEOUT)),
            Values.count(text(layers, ConfigKey.LOCK_RETRIES)),
            text(layers, ConfigKey.ORDER).equals("strict") ? Order.STRICT : Order.WARN,
            text(layers, ConfigKey.SUM).equals("true"),
            text(layers, ConfigKey.WITH_GRANTS).equals("true"));
    problems.throwIfAny();
    return settings;
  }

  private static LockMode lockMode(String word) {
    return switch (word) {
      case "session" -> LockMode.SESSION;
      case "lease" -> LockMode.LEASE;
      default -> LockMode.AUTO;
    };
  }

  /** Where there is no user of its own, the target's is taken, with its password. */
  private @Nullable ScratchAddress scratch(Layers layers, Credentials target) {
    Credentials own = new Credentials(Credentials.Keys.SCRATCH, layers, problems);
    String url = own.jdbcUrl();
    if (url == null) {
      return null;
    }
    return own.user() == null
        ? new ScratchAddress(url, target.user(), target.password())
        : new ScratchAddress(url, own.user(), own.password());
  }

  /** Of a key that has a default: empty only where a problem was reported. */
  private static String text(Layers layers, ConfigKey key) {
    String text = layers.text(key);
    return text == null ? "" : text;
  }

  private Layers layers(Map<ConfigKey, Entry> environmentBlock) {
    List<Layers.Layer> layers = new ArrayList<>();
    layers.add(new Layers.Layer(sources.optionEntries(), false, sources.directory()));
    layers.add(new Layers.Layer(sources.variableEntries(), false, sources.directory()));
    if (file != null) {
      layers.add(new Layers.Layer(environmentBlock, true, base(file.path())));
      layers.add(new Layers.Layer(file.shared(), true, base(file.path())));
    }
    layers.add(new Layers.Layer(sources.lastResort(), false, sources.directory()));
    layers.add(Layers.defaults(file == null ? sources.directory() : base(file.path())));
    return new Layers(layers, variables, problems);
  }

  private static Path base(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** The values of one environment; none where it does not stand in the file. */
  private Map<ConfigKey, Entry> environmentBlock(String name) {
    if (file == null || name.isEmpty() || file.environments().isEmpty()) {
      return Map.of();
    }
    Map<ConfigKey, Entry> block = file.environments().get(name);
    if (block != null) {
      return block;
    }
    Entry chosen = sources.optionEntries().get(ConfigKey.ENVIRONMENT);
    chosen = chosen == null ? sources.variableEntries().get(ConfigKey.ENVIRONMENT) : chosen;
    chosen = chosen == null ? file.shared().get(ConfigKey.ENVIRONMENT) : chosen;
    if (chosen != null) {
      String hint = Suggestion.of(name, file.environments().keySet());
      problems.add(
          chosen.place(),
          "unknown environment '" + name + "'" + (hint.isEmpty() ? ";" : hint) + candidates(file));
    }
    return Map.of();
  }

  private static String candidates(ConfigFile file) {
    return " " + file.path() + " has: " + String.join(", ", file.environments().keySet());
  }

  private void reportNoUrl(String environment) {
    if (problems.count() > 0) {
      return; // the url may well be what could not be read
    }
    if (file == null) {
      problems.add(
          "no database is configured: there is no jmigrate.yaml here, and neither --url nor"
              + " JMIGRATE_URL is given.\n"
              + "  Write a jmigrate.yaml with \"jmigrate init\", or name the database:"
              + " --url postgres://user@localhost/name");
      return;
    }
    boolean known = file.environments().isEmpty() || file.environments().containsKey(environment);
    problems.add(
        file.path().toString(),
        "environment '"
            + environment
            + "' has no url; add one, or give --url or JMIGRATE_URL"
            + (known ? "" : ", or choose another environment with --env:" + candidates(file)));
  }
}
