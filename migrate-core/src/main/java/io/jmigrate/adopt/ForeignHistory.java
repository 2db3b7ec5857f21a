package io.jmigrate.adopt;

import io.jmigrate.migration.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another tool says is in the database.
 *
 * @param entries in the order of application
 * @param upTo every file up to this version counts as applied, before all entries; null for none
 * @param upToAt when that was noted; null where it is not known
 */
public record ForeignHistory(
    List<ForeignEntry> entries, @Nullable Version upTo, @Nullable Instant upToAt) {
  public ForeignHistory {
    entries = List.copyOf(entries);
  }

  static ForeignHistory of(List<ForeignEntry> entries) {
    return new ForeignHistory(entries, null, null);
  }
}
