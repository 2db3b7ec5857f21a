package io.jmigrate.lock;

import io.jmigrate.dialect.LockHolder;
import org.jspecify.annotations.Nullable;

/**
 * What was found, and done, about the migration lock.
 *
 * @param held whether somebody held it
 * @param holder who; null when nobody did, or when the server does not tell
 * @param ended whether that was ended, so that the lock is free now
 */
public record LockReport(boolean held, @Nullable LockHolder holder, boolean ended) {
  /** Nobody held it. */
  public static final LockReport FREE = new LockReport(false, null, false);
}
