package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Exclusion;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what may go wrong with a step, or be lost by it. Silent about tables that the plan makes.
 */
final class Hazards {
  private final Set<ObjectName> made = new HashSet<>();
  private final Set<List<Object>> empty = new HashSet<>();
  private final List<Backfill> fills;
  private final Loosening loosening;
  private final NewColumns newColumns;

  /**
   * For one plan.
   *
   * @param fills the values that rows without one get
   */
  Hazards(List<SchemaChange> changes, List<Backfill> fills, Schema before) {
    this.fills = fills;
    this.loosening = new Loosening(changes);
    this.newColumns = new NewColumns(changes, fills, before);
  }

  /** Steps must be asked about in the order of the plan. */
  List<Hazard> of(List<SchemaChange> changes, List<DdlStatement> statements) {
    List<Hazard> hazards = new ArrayList<>();
    changes.forEach(this::notice);
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.DropTable drop) {
        lost(hazards, "drops the table " + drop.table().name() + " with its rows");
      } else if (change instanceof ObjectChange.AlterEnum alter
          && !alter.after().labels().containsAll(alter.before().labels())) {
        fails(hazards, "fails where a row has a value that " + alter.after().name() + " loses");
      } else if (change instanceof TableChange within && !made.contains(within.table())) {
        within(within, hazards);
      }
    }
    if (statements.stream().anyMatch(DdlStatement::alone)) {
      hazards.add(
          new Hazard(
              Hazard.Kind.OWN_TRANSACTION, "has to be committed before the next step can use it"));
    }
    return hazards;
  }

  private void notice(SchemaChange change) {
    if (change instanceof ObjectChange.CreateTable create) {
      made.add(create.table().name());
    } else if (change instanceof TableChange.AddColumn add
        && add.column().nullable()
        && add.column().defaultExpression() == null
        && fills.stream().noneMatch(fill -> fill.fills(add.table(), add.column().name()))) {
      empty.add(List.of(add.table(), add.column().name()));
    }
  }

  private void within(TableChange change, List<Hazard> hazards) {
    if (change instanceof TableChange.DropColumn drop) {
      if (drop.column().generated() == null) {
        lost(
            hazards,
            "drops the column " + drop.table() + "." + drop.column().name() + " with its values");
      }
    } else if (change instanceof TableChange.AddColumn add) {
      Column column = MissingValue.required(add);
      if (column != null) {
        fails(
            hazards,
            "fails where "
                + add.table()
                + " has rows: "
                + column.name()
                + " is NOT NULL and has no default");
      }
    } else if (change instanceof TableChange.AlterColumn alter) {
      altered(alter, hazards);
    } else if (change instanceof TableChange.AlterTable alter
        && alter.before().options().containsKey(Table.SYSTEM_VERSIONING)
        && !alter.after().options().containsKey(Table.SYSTEM_VERSIONING)) {
      lost(hazards, "drops the past of the rows of " + alter.table());
    } else if (change instanceof TableChange.AlterTable alter
        && alter.after().parents().isPartition()
        && !FamilySteps.sameParents(alter)) {
      String rows = "fails where a row of " + alter.table();
      fails(hazards, rows + " is not " + alter.after().parents().bound());
    } else if (change instanceof TableChange.AddConstraint add && !loosening.harmless(add)) {
      constrained(add.table(), add.constraint(), hazards);
    } else if (change instanceof TableChange.CreateIndex create
        && create.index().unique()
        && !loosening.wasUnique(create.table(), create.index().parts())) {
      shared(create.table(), create.index().name(), create.index().parts(), hazards);
    }
  }

  private void altered(TableChange.AlterColumn alter, List<Hazard> hazards) {
    String name = alter.table() + "." + alter.before().name();
    retyped(name, alter.before().type().sql(), alter.after().type().sql(), hazards);
    if (alter.before().nullable()
        && !alter.after().nullable()
        && fills.stream().noneMatch(fill -> fill.fills(alter.table(), alter.after().name()))) {
      fails(hazards, "fails where a row has no " + name);
    }
  }

  private static void retyped(String column, String before, String after, List<Hazard> hazards) {
    if (TypeFit.certain(before, after)) {
      return;
    }
    String was = "; it was " + before;
    String loss = TypeLoss.of(column, before, after);
    if (loss != null) {
      hazards.add(new Hazard(Hazard.Kind.REPLACES_DATA, loss + was));
    }
    if (!TypeLoss.takesAll(before, after)) {
      fails(hazards, "fails where a value of " + column + " does not fit " + after + was);
    }
  }

  private void constrained(ObjectName table, Constraint constraint, List<Hazard> hazards) {
    if (constraint instanceof ForeignKey key) {
      if (key.validated() && key.columns().stream().noneMatch(column -> isEmpty(table, column))) {
        fails(hazards, "fails where a row of " + table + " points at no row of " + key.target());
      }
    } else if (constraint instanceof Check check) {
      if (check.validated() && check.enforced() && !newColumns.suffice(table, check)) {
        fails(hazards, "fails where a row of " + table + " breaks " + check.name());
      }
    } else if (constraint instanceof UniqueKey key) {
      shared(table, key.name(), key.parts(), hazards);
    } else if (constraint instanceof Exclusion) {
      fails(hazards, "fails where rows of " + table + " break " + constraint.name());
    } else {
      shared(table, constraint.name(), List.of(), hazards);
    }
  }

  private void shared(ObjectName table, String key, List<IndexPart> parts, List<Hazard> hazards) {
    if (parts.stream().noneMatch(part -> isEmpty(table, part.text()))) {
      fails(hazards, "fails where two rows of " + table + " share the values of " + key);
    }
  }

  /** Whether no row can have a value yet. */
  private boolean isEmpty(ObjectName table, String column) {
    return empty.contains(List.of(table, column));
  }

  private static void lost(List<Hazard> hazards, String words) {
    hazards.add(new Hazard(Hazard.Kind.DESTROYS_DATA, words));
  }

  private static void fails(List<Hazard> hazards, String words) {
    hazards.add(new Hazard(Hazard.Kind.MAY_FAIL, words));
  }
}
