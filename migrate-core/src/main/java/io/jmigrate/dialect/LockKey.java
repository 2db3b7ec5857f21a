package io.jmigrate.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a migration lock is about: one history table of one database. */
public record LockKey(String database, String schema, String table) {

  /** The key as 32 hexadecimal digits, equal in every process. */
  public String digest() {
    try {
      String text = database + '\0' + schema + '\0' + table;
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
