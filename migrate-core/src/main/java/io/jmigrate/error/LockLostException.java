package io.jmigrate.error;

/**
 * The migration lock is not ours any more: whoever meets this must send nothing else, since another
 * run may be at work already.
 */
public final class LockLostException extends JmigrateException {
  private static final long serialVersionUID = 1L;

  /** Found out just now; {@code how} completes "The migration lock was lost: ". */
  public LockLostException(String how) {
    super(
        ErrorCode.LOCK_LOST,
        "The migration lock was lost: " + how + "\n  The run stopped before its next statement.");
  }

  private LockLostException(String message, LockLostException cause) {
    super(ErrorCode.LOCK_LOST, message, cause);
  }

  /** The same with a description of what has become of the migration at hand. */
  public LockLostException with(String state) {
    return new LockLostException(getMessage() + state, this);
  }
}
