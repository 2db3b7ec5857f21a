package io.jmigrate.migration;

import org.jspecify.annotations.Nullable;

/**
 * What a file's name says about the migration it belongs to.
 *
 * @param version null for a repeatable migration
 * @param description may be empty
 * @param name the migration's name: without database, part and extension
 * @param database the database the file is meant for; null when for all
 */
record MigrationFileName(
    @Nullable Version version,
    String description,
    String name,
    @Nullable String database,
    Part part) {

  enum Part {
    UP,
    DOWN,
    /** An up that may hold its down in a section of its own. */
    BOTH
  }
}
