package io.jmigrate.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One query of a {@code fingerprint.sql}, with the comment above it that says what its rows are of:
 *
 * <pre>-- of table table_schema.table_name: column column_name without ordinal_position</pre>
 *
 * A kind that begins with {@code =} is the value of a column. Where there is no such comment, the
 * rows are of no object that could be named.
 *
 * @param kind what the object is; null where rows name none
 * @param schema the column that holds its schema; null where it is in none
 * @param name the column that holds its name
 * @param partKind what the part of the object is; null where rows are of the whole object
 * @param part the column that holds the part's name
 * @param without columns whose values differ between equal objects
 */
record CatalogQuery(
    String sql,
    @Nullable String kind,
    @Nullable String schema,
    String name,
    @Nullable String partKind,
    String part,
    Set<String> without) {
  private static final Pattern OF =
      Pattern.compile(
          "-- of (=?\\w+) ([\\w-]+)\\.(\\w+)(?:: ([a-z ]+?) (\\w+))?(?: without ([\\w, ]+))?\\n.*",
          Pattern.DOTALL);

  /** The queries of a file, in its order. */
  static List<CatalogQuery> all(String text) {
    List<CatalogQuery> queries = new ArrayList<>();
    for (String query : text.split(";\\s*", -1)) {
      Matcher of = OF.matcher(query);
      if (!of.matches()) {
        queries.add(new CatalogQuery(query, null, null, "", null, "", Set.of()));
        continue;
      }
      String schema = of.group(2);
      String without = of.group(6);
      queries.add(
          new CatalogQuery(
              query,
              of.group(1),
              schema.equals("-") ? null : schema,
              of.group(3),
              of.group(4),
              of.group(5) == null ? "" : of.group(5),
              without == null ? Set.of() : Set.of(without.split(", ", -1))));
    }
    return queries;
  }

  /** Whether a column says something of the object, rather than which object it is. */
  boolean tells(String column) {
    return !column.equals(schema)
        && !column.equals(name)
        && !column.equals(part)
        && !("=" + column).equals(kind)
        && !without.contains(column);
  }
}
