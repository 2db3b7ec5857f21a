package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.List;

/** Everything that is wrong with the names of a set of migration files, at once. */
public final class InvalidMigrationsException extends JmigrateException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  InvalidMigrationsException(List<String> problems) {
    super(ErrorCode.INVALID_MIGRATIONS, message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<String> problems) {
    return problems.size() == 1
        ? problems.get(0)
        : problems.size()
            + " problems with the migration files:\n  "
            + String.join("\n  ", problems);
  }

  /** Each problem: the files' paths, what is wrong, and the fix; one line each. */
  public List<String> problems() {
    return problems;
  }
}
