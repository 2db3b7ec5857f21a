package io.jmigrate.adopt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration that another tool has applied, as far as that tool remembers it.
 *
 * @param label what the tool calls it, for messages
 * @param identities by which its file may be found, the surest first: a version or name of a
 *     migration, or where a converted file says that it is from
 * @param appliedAt null where the tool does not keep it
 * @param user null where the tool does not keep it
 * @param durationMs -1 where the tool does not keep it
 * @param checksum of Flyway's kind; null for none
 */
public record ForeignEntry(
    String label,
    List<String> identities,
    @Nullable Instant appliedAt,
    @Nullable String user,
    long durationMs,
    @Nullable Integer checksum) {
  public ForeignEntry {
    identities = List.copyOf(identities);
  }

  /** Of a tool that keeps nothing but when, if that. */
  static ForeignEntry of(String label, String identity, @Nullable Instant appliedAt) {
    return new ForeignEntry(label, List.of(identity), appliedAt, null, -1, null);
  }
}
