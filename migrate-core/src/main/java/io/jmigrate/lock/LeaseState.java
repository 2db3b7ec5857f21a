package io.jmigrate.lock;

import io.jmigrate.dialect.LockHolder;
import org.jspecify.annotations.Nullable;

/**
 * A lease as its table tells.
 *
 * @param fence the number of whoever has it, or had it last
 * @param holder who has it; null when it is free, given back or run out
 */
record LeaseState(long fence, @Nullable LockHolder holder) {
  /** There is no table yet. */
  static final LeaseState NEVER = new LeaseState(0, null);
}
