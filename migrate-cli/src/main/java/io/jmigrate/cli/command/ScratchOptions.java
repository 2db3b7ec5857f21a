package io.jmigrate.cli.command;

import io.jmigrate.cli.config.ConfigKey;
import io.jmigrate.cli.config.ScratchAddress;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.connection.Target;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands that make scratch databases take beside their own options. */
final class ScratchOptions {
  @Option(
      names = "--scratch-url",
      paramLabel = "URL",
      description =
          "Make the scratch database on this disposable server, of the same product and major"
              + " version, instead of the target's (JMIGRATE_SCRATCH_URL).")
  private @Nullable String url;

  @Option(
      names = "--scratch-user",
      paramLabel = "NAME",
      description = "The user there, if another (JMIGRATE_SCRATCH_USER).")
  private @Nullable String user;

  @Option(
      names = "--scratch-password-file",
      paramLabel = "FILE",
      description = "A file that holds that user's password (JMIGRATE_SCRATCH_PASSWORD_FILE).")
  private @Nullable String passwordFile;

  /** What the options override, and {@code others}. */
  Map<ConfigKey, List<String>> overridesWith(Map<ConfigKey, List<String>> others) {
    Map<ConfigKey, List<String>> all = overrides();
    all.putAll(others);
    return all;
  }

  /** What the options override. */
  Map<ConfigKey, List<String>> overrides() {
    Map<ConfigKey, List<String>> overrides = new EnumMap<>(ConfigKey.class);
    if (url != null) {
      overrides.put(ConfigKey.SCRATCH_URL, List.of(url));
    }
    if (user != null) {
      overrides.put(ConfigKey.SCRATCH_USER, List.of(user));
    }
    if (passwordFile != null) {
      overrides.put(ConfigKey.SCRATCH_PASSWORD_FILE, List.of(passwordFile));
    }
    return overrides;
  }

  /**
   * The disposable server; null for the target's own.
   *
   * @throws JmigrateException (REFUSED) when a protected environment has none
   */
  static @Nullable Target server(Settings settings) {
    ScratchAddress scratch = settings.scratch();
    if (scratch != null) {
      return new Target(scratch.url(), scratch.user(), scratch.password());
    }
    if (settings.protectedEnvironment()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "No scratch database is made on the server of the protected environment \""
              + settings.environment()
              + "\".\n  Nothing was done. Name a disposable server of the same product and major"
              + " version: --scratch-url URL, or scratchUrl in the configuration.");
    }
    return null;
  }
}
