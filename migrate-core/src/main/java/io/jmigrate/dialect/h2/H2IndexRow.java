package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index as the catalog has it.
 *
 * @param kind {@code UNIQUE HASH INDEX}
 * @param generated whether a constraint made it for itself
 */
record H2IndexRow(
    ObjectName name,
    ObjectName table,
    String kind,
    String nulls,
    boolean generated,
    @Nullable String comment,
    List<Part> parts) {
  /** A column of the index; {@code nullsFirst}: null where nulls have no place. */
  record Part(String column, boolean descending, @Nullable Boolean nullsFirst, boolean counts) {
    String nulls() {
      return nullsFirst == null ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST";
    }
  }

  static Map<ObjectName, H2IndexRow> read(Connection connection) throws SQLException {
    Map<ObjectName, H2IndexRow> indexes = new HashMap<>();
    H2Rows.each(connection, "indexes.sql", row -> add(row, indexes));
    H2Rows.each(connection, "index_columns.sql", row -> part(row, indexes));
    return indexes;
  }

  private static void add(ResultSet row, Map<ObjectName, H2IndexRow> indexes) throws SQLException {
    ObjectName name = H2Rows.name(row, "INDEX");
    String nulls = row.getString("NULLS_DISTINCT");
    indexes.put(
        name,
        new H2IndexRow(
            name,
            name.sibling(row.getString("TABLE_NAME")),
            row.getString("INDEX_TYPE_NAME"),
            nulls == null ? "YES" : nulls,
            row.getBoolean("IS_GENERATED"),
            row.getString("REMARKS"),
            new ArrayList<>()));
  }

  private static void part(ResultSet row, Map<ObjectName, H2IndexRow> indexes) throws SQLException {
    H2IndexRow index = indexes.get(H2Rows.name(row, "INDEX"));
    if (index != null) {
      String nulls = row.getString("NULL_ORDERING");
      index.parts.add(
          new Part(
              row.getString("COLUMN_NAME"),
              row.getString("ORDERING_SPECIFICATION").equals("DESC"),
              nulls == null ? null : nulls.equals("FIRST"),
              row.getBoolean("IS_UNIQUE")));
    }
  }

  boolean hash() {
    return kind.contains("HASH");
  }

  boolean descending(String column) {
    return parts.stream().anyMatch(part -> part.column.equals(column) && part.descending);
  }

  /**
   * The index for the model.
   *
   * @param nullOrdering the database's setting: {@code LOW}, {@code HIGH}, {@code FIRST} or {@code
   *     LAST}
   */
  Index index(String nullOrdering) {
    boolean unique = kind.startsWith("UNIQUE ");
    TreeMap<String, String> options = new TreeMap<>();
    if (nulls.equals("ALL")) {
      options.put(H2Names.ALL_DISTINCT, "");
    }
    return new Index(
        name.name(),
        unique,
        method(),
        parts.stream()
            .filter(part -> !unique || part.counts)
            .map(part -> part(part, nullOrdering))
            .toList(),
        !nulls.equals("NO"),
        parts.stream().filter(part -> unique && !part.counts).map(Part::column).toList(),
        null,
        true,
        options,
        comment);
  }

  /** For SCRIPT, which always says where nulls are. */
  List<String> nullPlaces() {
    return parts.stream().map(Part::nulls).toList();
  }

  private String method() {
    String words = kind.replace("UNIQUE ", "").replace("INDEX", "").strip();
    return words.isEmpty() ? H2Names.BTREE : words.toLowerCase(Locale.ROOT);
  }

  private static IndexPart part(Part part, String nullOrdering) {
    boolean usual =
        switch (nullOrdering) {
          case "HIGH" -> part.descending;
          case "FIRST" -> true;
          case "LAST" -> false;
          default -> !part.descending;
        };
    Boolean nullsFirst =
        (part.nullsFirst == null || part.nullsFirst == usual) ? null : Boolean.valueOf(!usual);
    return new IndexPart(part.column, false, part.descending, nullsFirst, null, null, null);
  }
}
