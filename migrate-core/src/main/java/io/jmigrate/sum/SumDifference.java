package io.jmigrate.sum;

import org.jspecify.annotations.Nullable;

/**
 * The first thing in which a {@code jmigrate.sum} and its folder differ.
 *
 * @param file the path of the {@code jmigrate.sum}, as the user would type it
 * @param line in it, counted from 1
 * @param migration null where it is about the file itself
 * @param what happened, as a sentence without its end
 */
public record SumDifference(
    String file, int line, Kind kind, @Nullable String migration, String what) {

  /** What makes a sum stale. */
  public enum Kind {
    /** A script of the migration means something else. */
    EDITED,
    /** The folder has a migration that the sum has not. */
    ADDED,
    /** The sum has a migration that the folder has not. */
    REMOVED,
    /** The same migrations stand in another order. */
    MOVED,
    /** The file itself is not as jmigrate writes it. */
    UNREADABLE
  }

  /** In a sentence, with the file. */
  @Override
  public String toString() {
    return file + " is stale: " + what + ".";
  }
}
