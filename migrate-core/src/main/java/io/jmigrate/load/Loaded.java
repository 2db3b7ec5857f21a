package io.jmigrate.load;

import io.jmigrate.dialect.RowRules.Counting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was loaded, in a transaction that is still open.
 *
 * @param rows how many
 * @param deletions the script that takes them out again; null where there can be none
 * @param irreversible why there is none; null where there is one
 * @param afterwards what has to run once the rows are committed
 */
public record Loaded(
    long rows,
    @Nullable String deletions,
    @Nullable String irreversible,
    List<Counting> afterwards) {
  public Loaded {
    afterwards = List.copyOf(afterwards);
  }
}
