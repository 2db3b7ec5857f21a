package io.jmigrate.migration;

import org.jspecify.annotations.Nullable;

/**
 * What a new migration does and how it is undone, as SQL.
 *
 * @param database the word that marks its files as one database's own ({@code postgresql}); null
 *     for files that are run on any
 */
public record MigrationText(@Nullable String database, String up, String down) {
  /** What the names of its files have before their extension. */
  String mark() {
    return database == null ? "" : "." + database;
  }
}
