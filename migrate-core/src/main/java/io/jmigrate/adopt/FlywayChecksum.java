package io.jmigrate.adopt;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.ScriptFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The checksum Flyway keeps: a CRC-32 over the lines of a file without their ends and without a
 * byte-order mark.
 */
final class FlywayChecksum {
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private FlywayChecksum() {}

  static int of(ScriptFile file) {
    CRC32 crc = new CRC32();
    try (InputStream in = new BufferedInputStream(file.open())) {
      in.mark(MARK.length);
      for (int each : MARK) {
        if (in.read() != each) {
          in.reset();
          break;
        }
      }
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next != '\n' && next != '\r') {
          crc.update(next);
        }
      }
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, "Cannot read " + file.path() + ": " + e.getMessage(), e);
    }
    return (int) crc.getValue();
  }
}
