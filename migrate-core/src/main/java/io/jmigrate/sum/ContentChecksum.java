package io.jmigrate.sum;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.digest.Sha256;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.migration.MigrationScripts.Content;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptDigest;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.migration.TokenChecksum;
import io.jmigrate.sql.SqlSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of what a migration's scripts mean: comments, line ends and the amount of white
 * space do not count. What cannot be split counts as it is written, but for the line ends. Not
 * thread-safe.
 */
public final class ContentChecksum {
  /** The name of the algorithm, kept beside each checksum. */
  static final String ALGORITHM = TokenChecksum.ALGORITHM;

  private final Dialects dialects;
  private final String product;
  private final Map<String, SqlSyntax> syntaxes = new HashMap<>();

  /**
   * By the rules of one product, except for files that are marked as another's.
   *
   * @param product as it marks files: {@code postgresql}
   */
  public ContentChecksum(Dialects dialects, String product) {
    this.dialects = dialects;
    this.product = product;
  }

  /** Of all its scripts, 64 hexadecimal digits. */
  public String of(MigrationScripts migration) {
    StringBuilder all = new StringBuilder();
    for (Content content : migration.scripts()) {
      String checksum = of(content);
      if (checksum != null) {
        all.append(content.role()).append(' ').append(checksum).append('\n');
      }
    }
    return Sha256.of(all.toString());
  }

  /** Of the ups alone, or of the downs; told apart by the database they are for. */
  public String of(MigrationScripts migration, boolean up) {
    return of(
        new MigrationScripts(
            migration.version(),
            migration.description(),
            migration.name(),
            migration.scripts().stream().filter(content -> content.up() == up).toList()));
  }

  /** Null where the file has no such section. */
  private @Nullable String of(Content content) {
    String database = content.database();
    SqlSyntax syntax =
        syntaxes.computeIfAbsent(database == null ? product : database, this::syntax);
    try {
      ScriptDigest digest = ScriptDigest.read(content.script(), syntax, statement -> {});
      return digest.present() ? digest.normalised() : null;
    } catch (JmigrateException e) {
      if (e.code() == ErrorCode.INVALID_SCRIPT || e.code() == ErrorCode.INVALID_MIGRATIONS) {
        return text(content.script());
      }
      throw e;
    }
  }

  private SqlSyntax syntax(String word) {
    Dialect dialect = dialects.forFileName(word);
    return (dialect == null ? dialects.forUrl("jdbc:h2:") : dialect).syntax();
  }

  private static String text(Script script) {
    ScriptFile file = script.file();
    try (InputStream in = file.open()) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      return "text-" + Sha256.of(text.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw SumFiles.unreadable(file.path(), e);
    }
  }
}
