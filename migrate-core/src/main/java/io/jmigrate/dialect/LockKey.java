package io.jmigrate.dialect;

import io.jmigrate.digest.Sha256;

/** What a migration lock is about: one history table of one database. */
public record LockKey(String database, String schema, String table) {
  private static final int DIGITS = 32;

  /** The key as 32 hexadecimal digits, equal in every process. */
  public String digest() {
    return Sha256.of(database + '\0' + schema + '\0' + table).substring(0, DIGITS);
  }
}
