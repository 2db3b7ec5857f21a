package io.jmigrate.run;

/** Chooses how a script is run. */
final class Executions {
  private Executions() {}

  static ScriptExecution of(TransactionMode mode, WorkSession session, MigrationListener listener) {
    return switch (mode) {
      case ONE_TRANSACTION -> new TransactionalExecution(session, listener);
      case JOURNALED -> new JournaledExecution(session, listener);
    };
  }
}
