package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.SchemaEvolution;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a plan of the differences between two schemas. Immutable and thread-safe. */
public final class MigrationPlanner {
  private final SchemaDdl ddl;

  public MigrationPlanner(SchemaDdl ddl) {
    this.ddl = ddl;
  }

  /**
   * The steps that make the changes of {@code diff}; what it refuses is not among them.
   *
   * @param before the schema that {@code diff} starts from
   * @param after the schema that it reaches
   * @throws io.jmigrate.error.JmigrateException (REFUSED) naming what cannot be changed
   */
  public MigrationPlan plan(SchemaDiff diff, Schema before, Schema after) {
    return plan(diff, before, after, List.of());
  }

  /** The same, giving rows the values of {@code backfills} before columns become NOT NULL. */
  public MigrationPlan plan(
      SchemaDiff diff, Schema before, Schema after, List<Backfill> backfills) {
    Schema renamed = diff.renamed();
    Schema middle = renamed == null ? SchemaEvolution.apply(before, diff.renames()) : renamed;
    List<SchemaChange> needed = ForeignKeyRebuild.complete(diff.changes(), middle, after);
    List<SchemaChange> complete = ddl.complete(needed, middle, after);
    List<SchemaChange> changes = new ArrayList<>(diff.renames());
    List<SchemaChange> all = new ArrayList<>(diff.renames());
    all.addAll(complete);
    List<SchemaChange> rebuilt =
        ScriptedRebuild.complete(
            complete, diff.renames(), middle, after, ddl.moved(all, middle, after));
    List<SchemaChange> owned = OwnedSequences.inSteps(ddl.grants(rebuilt, middle, after));
    changes.addAll(withoutKeysThatGoAnyway(FamilySteps.inSteps(owned, middle)));
    Filling filling = Filling.of(changes, backfills, middle);
    if (filling.fills().isEmpty()) {
      return new MigrationPlan(
          steps(changes, middle, after, new Hazards(changes, List.of(), middle)));
    }
    Hazards hazards = new Hazards(changes, filling.fills(), middle);
    List<MigrationPlan.Step> steps =
        new ArrayList<>(steps(filling.before(), middle, after, hazards));
    filling.fills().forEach(fill -> steps.add(step(fill, middle, after)));
    steps.addAll(steps(filling.after(), middle, after, hazards));
    return new MigrationPlan(steps);
  }

  private MigrationPlan.Step step(Backfill fill, Schema before, Schema after) {
    String sql = ddl.fill(fill.table(), fill.column(), fill.expression(), before, after);
    String lost = "what " + fill.name() + " held is lost: rows get " + fill.expression();
    return new MigrationPlan.Step(
        List.of(),
        List.of(DdlStatement.of(sql)),
        fill.substitute()
            ? List.of(new Hazard(Hazard.Kind.REPLACES_DATA, ddl.words(lost, before, after)))
            : List.of());
  }

  private List<MigrationPlan.Step> steps(
      List<SchemaChange> unsorted, Schema before, Schema after, Hazards hazards) {
    List<SchemaChange> changes = ChangeSorter.sort(unsorted, before, after, ddl);
    List<MigrationPlan.Step> steps = new ArrayList<>();
    List<SchemaChange> together = new ArrayList<>();
    for (SchemaChange change : changes) {
      if (!together.isEmpty() && !joins(together, change)) {
        steps.add(step(together, before, after, hazards));
        together.clear();
      }
      together.add(change);
    }
    if (!together.isEmpty()) {
      steps.add(step(together, before, after, hazards));
    }
    return steps;
  }

  private MigrationPlan.Step step(
      List<SchemaChange> together, Schema before, Schema after, Hazards hazards) {
    List<DdlStatement> statements = ddl.write(List.copyOf(together), before, after);
    List<Hazard> known =
        hazards.of(together, statements).stream()
            .map(hazard -> new Hazard(hazard.kind(), ddl.words(hazard.words(), before, after)))
            .toList();
    return new MigrationPlan.Step(together, statements, known);
  }

  /** Whether a change goes into one step with those before it. */
  private boolean joins(List<SchemaChange> together, SchemaChange change) {
    SchemaChange last = together.get(together.size() - 1);
    return change instanceof TableChange here
        && last instanceof TableChange there
        && !(change instanceof TableChange.RenameColumn)
        && !(last instanceof TableChange.RenameColumn)
        && here.table().equals(there.table())
        && foreignKey(change) == foreignKey(last);
  }

  private static boolean foreignKey(SchemaChange change) {
    return (change instanceof TableChange.AddConstraint add
            && add.constraint() instanceof ForeignKey)
        || (change instanceof TableChange.DropConstraint drop
            && drop.constraint() instanceof ForeignKey);
  }

  /**
   * Without the foreign keys that go with their tables where neither a circle of tables nor a
   * change of the table that they point at needs them dropped first.
   */
  private static List<SchemaChange> withoutKeysThatGoAnyway(List<SchemaChange> changes) {
    List<Table> droppedTables = new ArrayList<>();
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.DropTable drop) {
        droppedTables.add(drop.table());
      }
    }
    Set<ObjectName> narrowed = narrowed(changes);
    Set<ObjectName> inCircles = Dependencies.circles(droppedTables);
    Set<ObjectName> dropped = new HashSet<>();
    droppedTables.forEach(table -> dropped.add(table.name()));
    List<SchemaChange> result = new ArrayList<>(changes.size());
    for (SchemaChange change : changes) {
      boolean goes =
          change instanceof TableChange.DropConstraint constraint
              && dropped.contains(constraint.table())
              && !inCircles.contains(constraint.table())
              && !inTheWay(constraint.constraint(), narrowed);
      if (!goes) {
        result.add(change);
      }
    }
    return result;
  }

  /** Tables that lose or change something which a foreign key may need. */
  private static Set<ObjectName> narrowed(List<SchemaChange> changes) {
    Set<ObjectName> tables = new HashSet<>();
    for (SchemaChange change : changes) {
      if ((change instanceof TableChange.DropConstraint && !foreignKey(change))
          || change instanceof TableChange.DropIndex
          || change instanceof TableChange.DropColumn
          || change instanceof TableChange.AlterColumn) {
        tables.add(((TableChange) change).table());
      }
    }
    return tables;
  }

  private static boolean inTheWay(Constraint constraint, Set<ObjectName> narrowed) {
    return constraint instanceof ForeignKey key && narrowed.contains(key.target());
  }
}
