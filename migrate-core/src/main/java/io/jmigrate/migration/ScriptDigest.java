package io.jmigrate.migration;

import io.jmigrate.digest.Sha256;
import io.jmigrate.sql.SqlStatement;
import io.jmigrate.sql.SqlSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * What reading a script once tells, before it runs.
 *
 * @param raw the SHA-256 of the whole file's bytes, as {@link RawChecksum} gives it
 * @param normalised the checksum of the script's tokens and directives, by {@link
 *     TokenChecksum#ALGORITHM}; of its section only
 * @param statements how many there are
 * @param present false where the script is a section that its file does not have
 */
public record ScriptDigest(
    String raw, String normalised, Directives directives, int statements, boolean present) {

  /**
   * Reads a script from end to end, in memory only one statement at a time.
   *
   * @param visitor is shown each statement
   * @throws io.jmigrate.error.JmigrateException as {@link ScriptContents} says
   */
  public static ScriptDigest read(
      Script script, SqlSyntax syntax, Consumer<? super SqlStatement> visitor) {
    MessageDigest raw = Sha256.begin();
    TokenChecksum tokens = new TokenChecksum();
    try (InputStream in = new DigestInputStream(script.file().open(), raw)) {
      ScriptContents contents = ScriptContents.over(in, script, syntax, tokens);
      int statements = 0;
      for (SqlStatement next = contents.next(); next != null; next = contents.next()) {
        tokens.endOfStatement();
        visitor.accept(next);
        statements++;
      }
      in.transferTo(OutputStream.nullOutputStream());
      contents.directives().arguments().forEach(tokens::directive);
      return new ScriptDigest(
          HexFormat.of().formatHex(raw.digest()),
          tokens.finish(),
          contents.directives(),
          statements,
          contents.present());
    } catch (IOException e) {
      throw RawChecksum.unreadable(script.file(), e);
    }
  }
}
