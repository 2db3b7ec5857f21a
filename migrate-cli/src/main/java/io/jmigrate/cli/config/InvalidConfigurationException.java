package io.jmigrate.cli.config;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.List;

/** Everything that is wrong with the configuration, at once. */
public final class InvalidConfigurationException extends JmigrateException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** For at least one problem, each a sentence that begins with its place. */
  InvalidConfigurationException(List<String> problems) {
    super(ErrorCode.INVALID_CONFIGURATION, message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<String> problems) {
    return problems.size() == 1
        ? problems.get(0)
        : problems.size() + " problems in the configuration:\n  " + String.join("\n  ", problems);
  }

  /** The problems, one a piece. */
  public List<String> problems() {
    return problems;
  }
}
