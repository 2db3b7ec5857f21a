package io.jmigrate.benchmark;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Flyway by its library alone, without what its command line adds. */
public final class FlywayMigrate {
  /** The word after the folder that asks for what is applied. */
  static final String STATUS = "status";

  private FlywayMigrate() {}

  /**
   * Migrates.
   *
   * @param arguments URL, user, password, folder, and perhaps {@value #STATUS}
   */
  public static void main(String[] arguments) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(arguments[0], arguments[1], arguments[2])
            .locations("filesystem:" + arguments[3])
            .load();
    if (arguments[arguments.length - 1].equals(STATUS)) {
      for (MigrationInfo migration : flyway.info().all()) {
        System.out.println(migration.getState() + " " + migration.getDescription());
      }
    } else {
      flyway.migrate();
    }
  }
}
