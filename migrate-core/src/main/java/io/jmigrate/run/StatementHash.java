package io.jmigrate.run;

import io.jmigrate.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hashes of statements: chained, to tell whether those already done are still the same. */
final class StatementHash {
  private static final int SHORT = 16;

  private StatementHash() {}

  /** The hash over all statements up to this one, given that of those before; 64 digits. */
  static String chained(@Nullable String before, String statement) {
    MessageDigest digest = Sha256.begin();
    digest.update((before == null ? "" : before).getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest(statement.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of one statement alone; 16 digits. */
  static String brief(String statement) {
    return chained(null, statement).substring(0, SHORT);
  }
}
