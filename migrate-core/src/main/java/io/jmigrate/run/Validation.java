package io.jmigrate.run;

import java.util.List;

/**
 * What is wrong with the migration files, seen without a database.
 *
 * @param migrations how many were read
 * @param problems what would stop a run; each begins with a place
 * @param withoutDown the names of versioned migrations that cannot be undone and do not say why
 */
public record Validation(int migrations, List<String> problems, List<String> withoutDown) {
  public Validation {
    problems = List.copyOf(problems);
    withoutDown = List.copyOf(withoutDown);
  }
}
