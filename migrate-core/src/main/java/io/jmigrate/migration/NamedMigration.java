package io.jmigrate.migration;

import org.jspecify.annotations.Nullable;

/**
 * A migration as far as its name goes: one that has files, or one the history remembers.
 *
 * @param key as {@link Migration#key()}
 * @param name as {@link Migration#name()}
 */
public record NamedMigration(String key, String name) {
  /** The name of a migration that has files. */
  public static NamedMigration of(Migration migration) {
    return new NamedMigration(migration.key(), migration.name());
  }

  /** What a migration's name says; null when it is no such name. */
  static @Nullable MigrationFileName parse(String name) {
    return FileNameReader.identify(name, null, MigrationFileName.Part.BOTH);
  }

  /** The part of the name behind the version. */
  String description() {
    MigrationFileName parsed = parse(name);
    return parsed == null ? name : parsed.description();
  }

  @Nullable Version version() {
    return Version.isVersion(key) ? Version.parse(key) : null;
  }

  @Override
  public String toString() {
    return name;
  }
}
