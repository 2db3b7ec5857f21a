package io.jmigrate.run;

import io.jmigrate.history.HistoryEntry;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.RawChecksum;
import io.jmigrate.migration.ScriptDigest;
import io.jmigrate.migration.TokenChecksum;
import io.jmigrate.sql.SqlSyntax;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares files with what the history remembers of them. Each file is read once; it is split into
 * tokens only when its bytes have changed.
 */
final class FileChecks {
  private final SqlSyntax syntax;
  private final RawChecksum rawChecksum = new RawChecksum();
  private final Map<String, String> raw = new HashMap<>();
  private final Map<String, String> normalised = new HashMap<>();

  FileChecks(SqlSyntax syntax) {
    this.syntax = syntax;
  }

  /** Whether the up means what it meant when the row was written. */
  boolean unchanged(Migration migration, HistoryEntry entry) {
    String now = raw.computeIfAbsent(migration.key(), key -> rawChecksum.of(migration.up().file()));
    if (now.equals(entry.rawSha256())) {
      return true;
    }
    // A checksum by an algorithm of a later version cannot be compared; the bytes have to do.
    return entry.checksumAlgorithm().equals(TokenChecksum.ALGORITHM)
        && checksum(migration).equals(entry.checksum());
  }

  /** The checksum of the up's tokens now. */
  String checksum(Migration migration) {
    return normalised.computeIfAbsent(
        migration.key(),
        key ->
            migration.rows()
                ? rawChecksum.of(migration.up().file())
                : ScriptDigest.read(migration.up(), syntax, statement -> {}).normalised());
  }
}
