package io.jmigrate.run;

import io.jmigrate.migration.DataFile;

/** Chooses how a script is run. */
final class Executions {
  private Executions() {}

  /** A script that goes on behind its start was journaled, and is so to its end. */
  static ScriptExecution of(
      PreparedScript script, ResumePoint from, WorkSession session, MigrationListener listener) {
    if (script.script().file() instanceof DataFile) {
      return new RowsExecution(session, listener);
    }
    boolean journaled = script.mode() == TransactionMode.JOURNALED || from.done() > 0;
    return journaled
        ? new JournaledExecution(session, listener)
        : new TransactionalExecution(session, listener);
  }
}
