package io.jmigrate.compare;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.plan.Backfill;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be proved.
 *
 * @param after the schema that {@code up} is to give
 * @param renames the renames that {@code up} makes
 * @param back the renames as the way back sees them
 * @param backfills the values that rows get on the way up
 * @param rows whether rows have to survive it
 */
record Attempt(
    MigrationPlan up,
    Schema after,
    List<SchemaChange> renames,
    RenamePolicy back,
    List<Backfill> backfills,
    boolean rows) {
  /** The same from a copy that lacks what {@code reached} lacks. */
  Attempt reaching(Schema reached) {
    return new Attempt(up, reached, renames, back, backfills, rows);
  }

  /** The columns that get values, as table and column. */
  Set<List<Object>> filled() {
    Set<List<Object>> columns = new HashSet<>();
    backfills.forEach(backfill -> columns.add(List.of(backfill.table(), backfill.column())));
    return columns;
  }
}
