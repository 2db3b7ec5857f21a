package io.jmigrate.dialect;

import io.jmigrate.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  private static final int DIGITS = 40;

  private static final ClassValue<List<CatalogQuery>> QUERIES =
      new ClassValue<>() {
        @Override
        protected List<CatalogQuery> computeValue(Class<?> owner) {
          return CatalogQuery.all(SqlResource.read(owner, "fingerprint.sql"));
        }
      };

  private final List<CatalogQuery> queries;

  /** Asks the queries of {@code fingerprint.sql} beside {@code owner}. */
  public CatalogFingerprint(Class<? extends Dialect> owner) {
    this.queries = QUERIES.get(owner);
  }

  /** Reads the catalog with a fixed number of queries at most; 40 hexadecimal digits. */
  public String before(Connection connection, String statement) throws SQLException {
    CatalogScope scope = CatalogScope.of(statement);
    MessageDigest digest = Sha256.begin();
    for (CatalogQuery query : queries) {
      String text = scope.text(query);
      if (text != null) {
        try (Statement ask = connection.createStatement();
            ResultSet row = ask.executeQuery(text)) {
          add(row, digest, scope);
        }
      }
      digest.update((byte) 1);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void add(ResultSet row, MessageDigest digest, CatalogScope scope)
      throws SQLException {
    List<String> labels = labels(row);
    while (row.next()) {
      for (int i = 0; i < labels.size(); i++) {
        String value = row.getString(i + 1);
        scope.found(labels.get(i), value);
        digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    }
  }

  /**
   * What the catalog says of the whole database, object by object, with as many queries.
   *
   * @param ownSchema the schema whose objects are named without it
   */
  public CatalogSnapshot snapshot(Connection connection, String ownSchema) throws SQLException {
    CatalogSnapshot snapshot = new CatalogSnapshot();
    CatalogScope scope = CatalogScope.everything();
    for (CatalogQuery query : queries) {
      if (query.kind() != null) {
        read(connection, scope.text(query), row -> snapshot.add(query, ownSchema, row));
      }
    }
    return snapshot;
  }

  /**
   * Brings a snapshot up to date where statements about tables, views and sequences have changed
   * something; which may have taken along, but not made, things of other kinds.
   *
   * @param names of the objects to look at again, in lower case, whatever their schema
   * @param oneSchema whether there are no others than {@code ownSchema}
   */
  CatalogSnapshot again(
      Connection connection,
      CatalogSnapshot last,
      Set<String> names,
      String ownSchema,
      boolean oneSchema)
      throws SQLException {
    CatalogScope scope = CatalogScope.named(names);
    Set<CatalogQuery> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    List<CatalogQuery> alwaysAsked = queries.stream().filter(query -> !query.takesNames()).toList();
    CatalogSnapshot snapshot =
        last.without(
            entry -> {
              boolean stale =
                  names.contains(entry.name)
                      || alwaysAsked.stream().anyMatch(entry.sources::contains);
              if (stale) {
                asked.addAll(entry.sources);
              }
              return stale;
            });
    for (CatalogQuery query : queries) {
      if (query.kind() != null && (query.ofTables() || asked.contains(query))) {
        boolean byName = query.takesNames();
        read(
            connection,
            scope.text(query),
            row -> {
              boolean wanted = !byName || names.contains(query.simpleName(row));
              if (wanted && (!oneSchema || query.isIn(ownSchema, row))) {
                snapshot.add(query, ownSchema, row);
              }
            });
      }
    }
    return snapshot;
  }

  /** The simple names of those tables, views and sequences that came or went since. */
  Set<String> cameOrWent(Connection connection, CatalogSnapshot last, String ownSchema)
      throws SQLException {
    Set<String> names = new HashSet<>();
    for (CatalogQuery query : queries) {
      if (query.listsObjects()) {
        Set<String> gone = last.keys(query);
        read(
            connection,
            CatalogScope.everything().text(query.namesOnly()),
            row -> {
              if (!gone.remove(query.key(ownSchema, row))) {
                names.add(query.simpleName(row));
              }
            });
        last.entries(gone).forEach(entry -> names.add(entry.name));
      }
    }
    return names;
  }

  /** Takes in rows: the values that are not null by the names of their columns, in lower case. */
  @FunctionalInterface
  private interface RowReader {
    void read(Map<String, String> row);
  }

  private static void read(Connection connection, @Nullable String sql, RowReader reader)
      throws SQLException {
    if (sql == null) {
      return;
    }
    try (Statement ask = connection.createStatement();
        ResultSet row = ask.executeQuery(sql)) {
      List<String> labels = labels(row);
      while (row.next()) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
          String value = row.getString(i + 1);
          if (value != null) {
            values.put(labels.get(i), value);
          }
        }
        reader.read(values);
      }
    }
  }

  private static List<String> labels(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      labels.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
    }
    return labels;
  }
}
