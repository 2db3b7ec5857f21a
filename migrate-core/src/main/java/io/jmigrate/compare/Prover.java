package io.jmigrate.compare;

import io.jmigrate.connection.Database;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import java.util.List;

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
   */
  record Proof(MigrationPlan down, List<String> facts) {}

  /**
   * Tries {@code up}, then the way back from there.
   *
   * @param back the renames as the way back sees them
   * @throws JmigrateException (REFUSED) with what did not hold
   */
  Proof prove(Side before, Schema after, MigrationPlan up, RenamePolicy back) {
    if (before.scratch() != null) {
      return prove(before.database(), before.schema(), after, up, back);
    }
    try (ScratchDatabase copy = reader.empty()) {
      Schema origin = EmptySchema.modelled(before.schema());
      Schema nothing = EmptySchema.like(before.schema());
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
      return prove(copy.database(), origin, EmptySchema.modelled(after), up, back);
    }
  }

  private Proof prove(
      Database copy, Schema before, Schema after, MigrationPlan up, RenamePolicy back) {
    PlanRunner.run(copy, up, "The up");
    Schema reached = require(copy, after, "The up");
    MigrationPlan down = plan(reached, before, back);
    PlanRunner.run(copy, down, "The down");
    require(copy, before, "The down");
    return new Proof(
        down,
        List.of(
            "the up gives the schema after",
            "comparing again finds nothing",
            "the down gives the schema before back"));
  }

  private MigrationPlan plan(Schema from, Schema to, RenamePolicy renames) {
    return planner.plan(differ.diff(from, to, renames), from, to);
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
        ErrorCode.REFUSED,
        "The plan is not proved: "
            + why
            + "\n  Nothing was written, and no database of yours was touched. --no-verify shows the"
            + " plan all the same.");
  }
}
