package io.jmigrate.plan;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the changes in two where rows get values: a column that is new comes before as a nullable
 * one, and becomes NOT NULL after; what is dropped, which the values may come from, goes after.
 */
record Filling(List<SchemaChange> before, List<Backfill> fills, List<SchemaChange> after) {
  static Filling of(List<SchemaChange> changes, List<Backfill> backfills, Schema schema) {
    List<SchemaChange> before = new ArrayList<>();
    List<Backfill> fills = new ArrayList<>();
    List<SchemaChange> after = new ArrayList<>();
    PhaseOf phases = new PhaseOf(changes, schema);
    for (SchemaChange change : changes) {
      Backfill backfill = backfill(change, backfills);
      if (backfill != null) {
        fills.add(backfill);
      }
      boolean early =
          change.accept(phases).compareTo(Phase.ADD_COLUMNS) <= 0 && !dropsPrimaryKey(change);
      if (backfill != null && change instanceof TableChange.AddColumn add) {
        Column nullable = add.column().nullable(true);
        before.add(new TableChange.AddColumn(add.table(), nullable, add.place()));
        after.add(new TableChange.AlterColumn(add.table(), nullable, add.column(), null, null));
      } else {
        (early ? before : after).add(change);
      }
    }
    return new Filling(before, fills, after);
  }

  /**
   * MySQL lets it go only together with the numbering that needs it, and no value is in its way.
   */
  private static boolean dropsPrimaryKey(SchemaChange change) {
    return change instanceof TableChange.DropConstraint drop
        && drop.constraint() instanceof PrimaryKey;
  }

  private static @Nullable Backfill backfill(SchemaChange change, List<Backfill> backfills) {
    Column column = MissingValue.required(change);
    if (column != null) {
      for (Backfill backfill : backfills) {
        if (backfill.fills(((TableChange) change).table(), column.name())) {
          return backfill;
        }
      }
    }
    return null;
  }
}
