package io.jmigrate.benchmark;

import io.jmigrate.Jmigrate;

/** jmigrate as an application has it, by its library alone. */
public final class JmigrateMigrate {
  private JmigrateMigrate() {}

  /**
   * Migrates.
   *
   * @param arguments URL, user, password, folder
   */
  public static void main(String[] arguments) {
    Jmigrate.of(arguments[0], arguments[1], arguments[2]).locations(arguments[3]).migrate();
  }
}
