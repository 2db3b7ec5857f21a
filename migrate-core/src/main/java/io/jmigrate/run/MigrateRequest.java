package io.jmigrate.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the pending migrations to apply; migrations are named by version, name, file name or an
 * unambiguous beginning.
 *
 * @param to the last one to apply; null for all
 * @param from only those after this one; null for all
 * @param names only these; empty for all
 * @param step at most so many; 0 for all
 */
public record MigrateRequest(
    @Nullable String to, @Nullable String from, List<String> names, int step) {
  /** Everything that is pending. */
  public static final MigrateRequest ALL = new MigrateRequest(null, null, List.of(), 0);

  public MigrateRequest {
    names = List.copyOf(names);
  }
}
