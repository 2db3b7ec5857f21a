package io.jmigrate.compare;

import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.schema.Schema;
import java.util.List;

/**
 * Two schemas, what lies between them, and the way there and back.
 *
 * @param up the way from {@code before} to {@code after}
 * @param down the way back: a plan of its own, not the first one read backwards
 * @param proved what was tried on scratch databases and held, as sentences; empty when nothing was
 */
public record Comparison(
    Schema before,
    Schema after,
    SchemaDiff diff,
    MigrationPlan up,
    MigrationPlan down,
    List<String> proved) {
  public Comparison {
    proved = List.copyOf(proved);
  }

  /** Whether the two are equal. */
  public boolean isEmpty() {
    return diff.isEmpty();
  }
}
