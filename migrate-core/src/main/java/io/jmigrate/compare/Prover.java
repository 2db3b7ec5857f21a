package io.jmigrate.compare;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.connection.Database;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.plan.Backfill;
import io.jmigrate.plan.Hazard;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.plan.Substitutes;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tries a plan, and the way back, on a copy of the schema it starts from. */
final class Prover {
  private final SchemaReader reader;
  private final SchemaDiffer differ;
  private final MigrationPlanner planner;

  Prover(SchemaReader reader, SchemaDiffer differ, MigrationPlanner planner) {
    this.reader = reader;
    this.differ = differ;
    this.planner = planner;
  }

  /**
   * A way back that was tried.
   *
   * @param down planned from what the up really gives: the server may have chosen names
   * @param facts what held, as sentences
   * @param server where, for people
   * @param untried tables that no row was put into, with the reason
   */
  record Proof(MigrationPlan down, List<String> facts, String server, List<String> untried) {}

  /**
   * Tries the up, then the way back from there. Where rows are in the way of a step of which that
   * was to be feared, its tables are left empty in a second trial.
   *
   * @throws JmigrateException (NOT_PROVED) with what did not hold
   */
  Proof prove(Side before, Attempt attempt) {
    try {
      return before.scratch() == null
          ? proveOnCopy(before, attempt, Set.of())
          : prove(before.database(), before.schema(), attempt, Set.of());
    } catch (JmigrateException e) {
      Set<ObjectName> feared = feared(attempt.up());
      if (!attempt.rows() || feared.isEmpty()) {
        throw e;
      }
      return proveOnCopy(before, attempt, feared);
    }
  }

  private Proof proveOnCopy(Side before, Attempt attempt, Set<ObjectName> without) {
    if (before.scratch() != null) {
      try (Side again = reader.open(before.location())) {
        return prove(again.database(), again.schema(), attempt, without);
      }
    }
    try (ScratchDatabase copy = reader.empty()) {
      boolean granting = concernsPrivileges(before.schema(), attempt);
      Schema origin = copied(before.schema(), granting);
      Schema nothing = EmptySchema.fresh(before.schema());
      SchemaDiff all = differ.diff(nothing, origin, RenamePolicy.NEVER);
      if (!all.refusals().isEmpty()) {
        throw unproved(
            "no copy of " + before.location().described() + " can be made: " + all.refusals());
      }
      PlanRunner.run(
          copy.database(),
          planner.plan(all, nothing, origin),
          "A copy of " + before.location().described());
      require(copy.database(), origin, "A copy of " + before.location().described());
      Schema wanted = copied(attempt.after(), granting);
      return prove(copy.database(), origin, attempt.reaching(wanted), without);
    }
  }

  /** Without what cannot be represented, and what the server may have no roles for. */
  private static Schema copied(Schema schema, boolean granting) {
    Schema modelled = EmptySchema.modelled(schema);
    return granting ? modelled : modelled.withoutPrivileges();
  }

  /** Whether any privilege is given, taken or lost on the way there or back. */
  private boolean concernsPrivileges(Schema origin, Attempt attempt) {
    Schema after = attempt.after();
    return !origin.privileges().equals(after.privileges())
        || grants(attempt.up())
        || grants(planner.plan(differ.diff(after, origin, attempt.back()), after, origin));
  }

  private static boolean grants(MigrationPlan plan) {
    return plan.steps().stream()
        .flatMap(step -> step.changes().stream())
        .anyMatch(ObjectChange.AlterPrivileges.class::isInstance);
  }

  private Proof prove(Database copy, Schema origin, Attempt attempt, Set<ObjectName> without) {
    RowTrial rows = new RowTrial(copy, origin, attempt);
    if (attempt.rows()) {
      rows.begin(origin, without, attempt.filled());
    }
    PlanRunner.run(copy, attempt.up(), "The up");
    Schema reached = require(copy, attempt.after(), "The up");
    rows.afterUp();
    SchemaDiff back = differ.diff(reached, origin, attempt.back());
    List<Backfill> substitutes = attempt.rows() ? Substitutes.of(back, origin) : List.of();
    MigrationPlan down = planner.plan(back, reached, origin, substitutes);
    PlanRunner.run(copy, down, "The down");
    require(copy, origin, "The down");
    rows.afterDown();
    List<String> facts = new ArrayList<>();
    facts.add("the up gives the schema after");
    facts.add("comparing again finds nothing");
    facts.add("the down gives the schema before back");
    facts.addAll(rows.facts());
    return new Proof(down, facts, server(copy), rows.skipped());
  }

  private static String server(Database copy) {
    try (Connection connection = copy.open(Duration.ZERO)) {
      DatabaseMetaData server = connection.getMetaData();
      String version = server.getDatabaseProductVersion().replaceAll("[^0-9.].*", "");
      return server.getDatabaseProductName() + " " + version;
    } catch (SQLException e) {
      throw SchemaReader.failed(copy.dialect(), "The server does not say what it is", e);
    }
  }

  private static Set<ObjectName> feared(MigrationPlan plan) {
    Set<ObjectName> tables = new HashSet<>();
    for (MigrationPlan.Step step : plan.steps()) {
      if (step.hazards().stream()
          .anyMatch(hazard -> hazard.kind() != Hazard.Kind.OWN_TRANSACTION)) {
        for (SchemaChange change : step.changes()) {
          if (change instanceof TableChange within) {
            tables.add(within.table());
          }
        }
      }
    }
    return tables;
  }

  private Schema require(Database copy, Schema wanted, String what) {
    Schema reached = reader.read(copy);
    SchemaDiff left = differ.diff(reached, wanted, RenamePolicy.NEVER);
    if (!left.isEmpty()) {
      throw unproved(
          what
              + " leaves differences on a scratch database:\n    "
              + String.join("\n    ", ChangeWords.of(left.all()))
              + (left.refusals().isEmpty() ? "" : "\n    " + left.refusals()));
    }
    return reached;
  }

  private static JmigrateException unproved(String why) {
    return new JmigrateException(
        ErrorCode.NOT_PROVED,
        "The plan is not proved: "
            + why
            + "\n  Nothing was written, and no database of yours was touched.");
  }
}
