package io.jmigrate.migration;

/** How the files of a migration are laid out. */
public enum MigrationForm {
  /** {@code 1_x.up.sql} and {@code 1_x.down.sql}. */
  PAIR,
  /** {@code 1_x.sql} with a section for each. */
  SINGLE,
  /** {@code 1_x/up.sql} and {@code 1_x/down.sql}. */
  FOLDER,
  /** {@code V1__x.sql} and {@code U1__x.sql}. */
  FLYWAY;

  /** The form {@code migration} has. */
  static MigrationForm of(Migration migration) {
    String path = migration.up().file().path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (migration.name().startsWith("V")) {
      return FLYWAY;
    }
    if (!file.startsWith(migration.name())) {
      return FOLDER;
    }
    return file.endsWith(".up.sql") ? PAIR : SINGLE;
  }
}
