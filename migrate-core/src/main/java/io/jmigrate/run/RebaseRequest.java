package io.jmigrate.run;

import java.util.List;

/**
 * Which migrations get a new version.
 *
 * @param named by version, name, file or an unambiguous beginning
 * @param allLate every pending one that comes before an applied one, too
 * @param offline without asking the database whether they were applied
 * @param dryRun only say what would be renamed
 */
public record RebaseRequest(List<String> named, boolean allLate, boolean offline, boolean dryRun) {
  public RebaseRequest {
    named = List.copyOf(named);
  }
}
