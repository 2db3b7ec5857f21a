package io.jmigrate.cli.command;

import io.jmigrate.cli.output.SpokenNames;
import io.jmigrate.plan.MissingValue;
import java.util.List;

/** Asks on the terminal what rows get that have no value for a column. */
final class MissingValuePrompt {
  private final Invocation invocation;
  private final SpokenNames names;

  /** {@code names}: how to note the answers. */
  MissingValuePrompt(Invocation invocation, SpokenNames names) {
    this.invocation = invocation;
    this.names = names;
  }

  /**
   * Asks for each and notes the answers; false where one has none.
   *
   * @param backfills gets {@code orders.status='new'}
   */
  boolean ask(List<MissingValue> missing, List<String> backfills) {
    for (MissingValue value : missing) {
      String suggestion = value.suggestion();
      String answer =
          Prompt.ask(
              invocation,
              value.name()
                  + " becomes NOT NULL. What do rows get that have no value? SQL, as 'new' or 0"
                  + (suggestion == null ? ":" : " [" + suggestion + "]:"));
      String sql = answer == null || !answer.isEmpty() ? answer : suggestion;
      if (sql == null) {
        return false;
      }
      backfills.add(names.of(value) + "=" + sql);
    }
    return !missing.isEmpty();
  }
}
