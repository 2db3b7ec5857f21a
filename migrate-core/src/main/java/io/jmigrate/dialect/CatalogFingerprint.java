package io.jmigrate.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A hash of what the catalog says of the objects a statement may touch. Taken before a statement
 * that commits by itself and again after a crash, it tells whether the statement took effect:
 * equal, it did not.
 *
 * <p>Which objects those are is not parsed: every word and quoted name of the statement counts as a
 * name. Statements that say little ({@code CALL}, {@code EXECUTE}) are taken to touch the whole
 * schema.
 */
public final class CatalogFingerprint {
  private static final Pattern HIDES_ITS_OBJECTS =
      Pattern.compile(
          "\\s*(CALL|EXECUTE|DO|BEGIN|RUNSCRIPT)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CONCERNS_ACCOUNTS =
      Pattern.compile("\\b(USER|ROLE|GRANT|REVOKE)\\b", Pattern.CASE_INSENSITIVE);
  private static final String ACCOUNTS = "${accounts}";
  private static final int DIGITS = 40;

  private final Class<? extends Dialect> owner;

  /** Asks the queries of {@code fingerprint.sql} beside {@code owner}. */
  public CatalogFingerprint(Class<? extends Dialect> owner) {
    this.owner = owner;
  }

  /** Reads the catalog with a fixed number of queries; 40 hexadecimal digits. */
  public String before(Connection connection, String statement) throws SQLException {
    Set<String> names = WordsOfStatement.in(statement);
    boolean whole =
        names.size() > WordsOfStatement.MOST || HIDES_ITS_OBJECTS.matcher(statement).matches();
    MessageDigest digest = sha256();
    boolean accounts = whole || CONCERNS_ACCOUNTS.matcher(statement).find();
    for (String query : queries()) {
      if (query.contains(ACCOUNTS) && !accounts) {
        continue;
      }
      String text =
          query
              .replace(ACCOUNTS, "1 = 1")
              .replace("${whole}", whole ? "1 = 1" : "1 = 0")
              .replace("${names}", WordsOfStatement.list(names));
      try (Statement ask = connection.createStatement();
          ResultSet row = ask.executeQuery(text)) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int i = 1; i <= columns; i++) {
            digest.update(String.valueOf(row.getString(i)).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
          }
        }
      }
      digest.update((byte) 1);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private String[] queries() {
    return SqlResource.read(owner, "fingerprint.sql").split(";\\s*", -1);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
