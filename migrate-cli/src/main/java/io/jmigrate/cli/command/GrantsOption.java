package io.jmigrate.cli.command;

import io.jmigrate.cli.config.ConfigKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What commands that compare or dump schemas take beside their own options. */
final class GrantsOption {
  @Option(
      names = "--with-grants",
      description =
          "Privileges, too: GRANT, REVOKE and default privileges (PostgreSQL). Else they are left as"
              + " they are.")
  private boolean given;

  /** What the option overrides, and {@code others}. */
  Map<ConfigKey, List<String>> overridesWith(Map<ConfigKey, List<String>> others) {
    Map<ConfigKey, List<String>> all = new HashMap<>(others);
    if (given) {
      all.put(ConfigKey.WITH_GRANTS, List.of("true"));
    }
    return all;
  }
}
