package io.jmigrate.migration;

import java.nio.file.Path;

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

  /** The file of the up, or of both; {@code mark}: empty, or one database's {@code .h2}. */
  Path up(Path folder, String version, String description, String mark) {
    String stem = version + "_" + description;
    return folder.resolve(
        switch (this) {
          case PAIR -> stem + mark + ".up.sql";
          case FOLDER -> stem + "/" + (mark + ".up.sql").substring(1);
          case FLYWAY -> "V" + version + "__" + description + mark + ".sql";
          case SINGLE -> stem + mark + ".sql";
        });
  }

  /** The file of the down, where it is another one. */
  Path down(Path folder, String version, String description, String mark) {
    String stem = version + "_" + description;
    return folder.resolve(
        switch (this) {
          case PAIR -> stem + mark + ".down.sql";
          case FOLDER -> stem + "/" + (mark + ".down.sql").substring(1);
          case FLYWAY -> "U" + version + "__" + description + mark + ".sql";
          case SINGLE -> stem + mark + ".sql";
        });
  }

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
