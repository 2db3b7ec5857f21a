package io.jmigrate.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import took over, or would take over.
 *
 * @param imported in the order of application
 * @param skipped what the other tool calls entries that have no file and were left out
 * @param already whether all of it was in our history before, so that nothing was written
 */
public record ImportReport(List<Imported> imported, List<String> skipped, boolean already) {
  public ImportReport {
    imported = List.copyOf(imported);
    skipped = List.copyOf(skipped);
  }

  /**
   * One migration taken over.
   *
   * @param appliedAt when the other tool applied it; null where it did not keep that
   * @param user who applied it; null where it did not keep that
   * @param changed whether its file was edited since
   */
  public record Imported(
      String version,
      String name,
      @Nullable Instant appliedAt,
      @Nullable String user,
      boolean changed) {}
}
