package io.jmigrate.plan;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.dialect.DdlStatement;
import java.util.List;

/** The way from one schema to another, step by step. */
public record MigrationPlan(List<Step> steps) {
  public MigrationPlan {
    steps = List.copyOf(steps);
  }

  /**
   * Changes that are made together.
   *
   * @param changes one, or several within one table; none where rows get values
   * @param statements in their order; none where another step does it all
   * @param hazards what to know before running it
   */
  public record Step(
      List<SchemaChange> changes, List<DdlStatement> statements, List<Hazard> hazards) {
    public Step {
      changes = List.copyOf(changes);
      statements = List.copyOf(statements);
      hazards = List.copyOf(hazards);
    }

    /** Whether rows or columns are lost that no way back can restore. */
    public boolean destroysData() {
      return hazards.stream().anyMatch(hazard -> hazard.kind() == Hazard.Kind.DESTROYS_DATA);
    }
  }

  /** All statements, in their order. */
  public List<DdlStatement> statements() {
    return steps.stream().flatMap(step -> step.statements().stream()).toList();
  }
}
