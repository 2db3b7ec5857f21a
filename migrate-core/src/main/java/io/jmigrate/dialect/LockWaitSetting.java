package io.jmigrate.dialect;

/** Words a {@link LockWait} as the statement that sets it for a session. */
@FunctionalInterface
public interface LockWaitSetting {
  /**
   * One statement.
   *
   * @param transaction whether it is for the open transaction only, where the database can do that
   */
  String sql(LockWait wait, boolean transaction);
}
