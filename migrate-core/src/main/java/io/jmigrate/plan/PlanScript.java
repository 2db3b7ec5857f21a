package io.jmigrate.plan;

import io.jmigrate.dialect.DdlStatement;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as the text of a script. */
public final class PlanScript {
  private PlanScript() {}

  /**
   * The statements of the steps, ready for a file.
   *
   * @param destructive whether steps that lose data are to run; otherwise they are there as
   *     comments
   */
  public static String of(MigrationPlan plan, boolean destructive) {
    StringBuilder text = new StringBuilder();
    if (commitsWithin(plan.statements())) {
      text.append("-- jmigrate: no-transaction\n\n");
    }
    for (MigrationPlan.Step step : plan.steps()) {
      String sql =
          step.statements().stream()
              .map(statement -> statement.sql() + ";\n")
              .collect(Collectors.joining());
      boolean left = !destructive && step.destroysData();
      step.hazards().stream()
          .filter(hazard -> hazard.kind() != Hazard.Kind.OWN_TRANSACTION)
          .forEach(hazard -> text.append("-- ").append(hazard.words()).append('\n'));
      text.append(left ? commented(sql) : sql);
      text.append('\n');
    }
    return text.toString().strip() + "\n";
  }

  /** Whether something has to be committed that is not the end. */
  private static boolean commitsWithin(List<DdlStatement> statements) {
    return statements.stream()
        .dropWhile(statement -> !statement.alone())
        .anyMatch(statement -> !statement.alone());
  }

  private static String commented(String sql) {
    return sql.lines().map(line -> "-- " + line + "\n").collect(Collectors.joining());
  }
}
