package io.jmigrate.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A hash of what the catalog says of the objects a statement may touch. Taken before a statement
 * that commits by itself and again after a crash, it tells whether the statement took effect:
 * equal, it did not.
 *
 * <p>Which objects those are is not parsed: every word and quoted name of the statement counts as a
 * name. Statements that say little ({@code CALL}, {@code EXECUTE}) are taken to touch the whole
 * schema. Of the same queries, a snapshot of all objects, by which two moments are compared.
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
    for (CatalogQuery query : queries()) {
      if (query.sql().contains(ACCOUNTS) && !accounts) {
        continue;
      }
      String text = text(query, whole, names);
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

  /**
   * What the catalog says of the whole database, object by object, with as many queries.
   *
   * @param ownSchema the schema whose objects are named without it
   */
  public CatalogSnapshot snapshot(Connection connection, String ownSchema) throws SQLException {
    CatalogSnapshot snapshot = new CatalogSnapshot();
    for (CatalogQuery query : queries()) {
      if (query.kind() == null) {
        continue;
      }
      try (Statement ask = connection.createStatement();
          ResultSet row = ask.executeQuery(text(query, true, Set.of()))) {
        ResultSetMetaData columns = row.getMetaData();
        while (row.next()) {
          Map<String, String> values = new LinkedHashMap<>();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
              values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
            }
          }
          snapshot.add(query, ownSchema, values);
        }
      }
    }
    return snapshot;
  }

  private static String text(CatalogQuery query, boolean whole, Set<String> names) {
    return query
        .sql()
        .replace(ACCOUNTS, "1 = 1")
        .replace("${whole}", whole ? "1 = 1" : "1 = 0")
        .replace("${names}", WordsOfStatement.list(names));
  }

  private List<CatalogQuery> queries() {
    return CatalogQuery.all(SqlResource.read(owner, "fingerprint.sql"));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
