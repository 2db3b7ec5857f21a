package io.jmigrate.lock;

import io.jmigrate.history.Fence;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The migration lock while it is ours; closing gives it back. For the thread that runs migrations.
 */
public interface HeldLock extends AutoCloseable {
  /** Where there is nobody to exclude: an always held lock. */
  HeldLock NONE =
      new HeldLock() {
        @Override
        public void ask() {}

        @Override
        public void require() {}

        @Override
        public void close() {}
      };

  /**
   * Begins to find out whether the lock is still ours, beside what goes on: {@link #require} then
   * waits for this answer or a later one.
   */
  void ask();

  /**
   * Returns while the lock is ours; to be called before each statement, so it costs no round trip
   * unless {@link #ask} has begun one.
   *
   * @throws LockLostException when it is lost
   */
  void require();

  /** What each write of the history must be guarded with; null where the lock's session does. */
  default @Nullable Fence fence() {
    return null;
  }

  @Override
  void close() throws SQLException;
}
