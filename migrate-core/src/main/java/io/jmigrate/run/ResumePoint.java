package io.jmigrate.run;

import org.jspecify.annotations.Nullable;

/**
 * Where a script goes on.
 *
 * @param done how many of its statements took effect before; 0 to begin
 * @param hash chained over them; null for none
 */
record ResumePoint(int done, @Nullable String hash) {
  static final ResumePoint START = new ResumePoint(0, null);
}
