package io.jmigrate.benchmark;

import org.flywaydb.core.Flyway;

/** Flyway by its library alone, without what its command line adds. */
public final class FlywayMigrate {
  private FlywayMigrate() {}

  /**
   * Migrates.
   *
   * @param arguments URL, user, password, folder
   */
  public static void main(String[] arguments) {
    Flyway.configure()
        .dataSource(arguments[0], arguments[1], arguments[2])
        .locations("filesystem:" + arguments[3])
        .load()
        .migrate();
  }
}
