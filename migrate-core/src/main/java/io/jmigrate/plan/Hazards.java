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
import io.jmigrate.schema.ObjectName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what may go wrong with a step, or be lost by it. Silent about tables that the plan makes.
 */
final class Hazards {
  /** {@code varchar(80)}: a type with one size, and what follows it. */
  private static final Pattern SIZED = Pattern.compile("([^(]*)\\((\\d+)\\)(.*)");

  private final Set<ObjectName> made = new HashSet<>();
  private final List<Backfill> fills;

  /** {@code fills}: the values that rows without one get. */
  Hazards(List<Backfill> fills) {
    this.fills = fills;
  }

  /** Steps must be asked about in the order of the plan. */
  List<Hazard> of(List<SchemaChange> changes, List<DdlStatement> statements) {
    List<Hazard> hazards = new ArrayList<>();
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.CreateTable create) {
        made.add(create.table().name());
      } else if (change instanceof ObjectChange.DropTable drop) {
        lost(hazards, "drops the table " + drop.table().name() + " and its rows");
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

  private void within(TableChange change, List<Hazard> hazards) {
    if (change instanceof TableChange.DropColumn drop) {
      if (drop.column().generated() == null) {
        lost(hazards, "drops the column " + drop.table() + "." + drop.column().name());
      }
    } else if (change instanceof TableChange.AddColumn add) {
      Column column = add.column();
      if (!column.nullable()
          && column.defaultExpression() == null
          && column.identity() == null
          && column.generated() == null) {
        fails(
            hazards,
            add.table()
                + "."
                + column.name()
                + " is NOT NULL without a default: rows that are"
                + " there have no value for it");
      }
    } else if (change instanceof TableChange.AlterColumn alter) {
      altered(alter, hazards);
    } else if (change instanceof TableChange.AddConstraint add) {
      constrained(add.table(), add.constraint(), hazards);
    } else if (change instanceof TableChange.CreateIndex create && create.index().unique()) {
      fails(
          hazards,
          "rows of "
              + change.table()
              + " that are there may share the values of "
              + create.index().name());
    }
  }

  private void altered(TableChange.AlterColumn alter, List<Hazard> hazards) {
    String name = alter.table() + "." + alter.before().name();
    if (!fits(alter.before().type().sql(), alter.after().type().sql())) {
      fails(
          hazards,
          "values of "
              + name
              + " may not fit "
              + alter.after().type().sql()
              + " (now "
              + alter.before().type().sql()
              + ")");
    }
    if (alter.before().nullable()
        && !alter.after().nullable()
        && fills.stream().noneMatch(fill -> fill.fills(alter.table(), alter.after().name()))) {
      fails(hazards, "rows that are there may have no value for " + name);
    }
  }

  /** Whether every value of the one type certainly is one of the other. */
  private static boolean fits(String before, String after) {
    Matcher from = SIZED.matcher(before);
    Matcher to = SIZED.matcher(after);
    return before.equals(after)
        || (from.matches()
            && to.matches()
            && from.group(1).equals(to.group(1))
            && from.group(3).equals(to.group(3))
            && new BigInteger(from.group(2)).compareTo(new BigInteger(to.group(2))) <= 0);
  }

  private static void constrained(ObjectName table, Constraint constraint, List<Hazard> hazards) {
    if (constraint instanceof ForeignKey key) {
      if (key.validated()) {
        fails(
            hazards, "rows of " + table + " that are there may point at no row of " + key.target());
      }
    } else if (constraint instanceof Check check) {
      if (check.validated() && check.enforced()) {
        fails(hazards, "rows of " + table + " that are there may break " + check.name());
      }
    } else if (constraint instanceof Exclusion) {
      fails(hazards, "rows of " + table + " that are there may break " + constraint.name());
    } else {
      fails(
          hazards,
          "rows of " + table + " that are there may share the values of " + constraint.name());
    }
  }

  private static void lost(List<Hazard> hazards, String words) {
    hazards.add(new Hazard(Hazard.Kind.DESTROYS_DATA, words));
  }

  private static void fails(List<Hazard> hazards, String words) {
    hazards.add(new Hazard(Hazard.Kind.MAY_FAIL, words));
  }
}
