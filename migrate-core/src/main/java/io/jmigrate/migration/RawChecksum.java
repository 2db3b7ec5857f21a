package io.jmigrate.migration;

import io.jmigrate.digest.Sha256;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The SHA-256 of a file's bytes: what tells quickly that an applied migration is untouched. Keeps
 * its buffer between files, so one instance serves thousands; not thread-safe.
 */
public final class RawChecksum {
  private static final HexFormat HEX = HexFormat.of();

  private final MessageDigest digest = Sha256.begin();
  private final byte[] buffer = new byte[64 * 1024];

  /** In hexadecimal, lower case. */
  public String of(ScriptFile file) {
    try (InputStream in = file.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HEX.formatHex(digest.digest());
    } catch (IOException e) {
      digest.reset();
      throw unreadable(file, e);
    }
  }

  static JmigrateException unreadable(ScriptFile file, IOException cause) {
    return new JmigrateException(
        ErrorCode.FILE_UNREADABLE, "Cannot read " + file.path() + ": " + cause.getMessage(), cause);
  }
}
