package io.jmigrate.run;

import io.jmigrate.history.Attempt;
import io.jmigrate.history.State;

/** Runs all statements of a script and records the attempt. */
interface ScriptExecution {
  /**
   * Runs what comes after {@code from}. Returns when the script's effects and its row in the
   * history are there for good.
   *
   * @param success the state to record then
   * @return how many statements the script has, or rows the file
   * @throws MigrationFailedException when a statement failed; the history tells what was kept
   */
  int run(PreparedScript script, Attempt attempt, State success, ResumePoint from);
}
