package io.jmigrate.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Pattern NAMES =
      Pattern.compile("\\$\\{(names|named \\w+|found (?:\\w\\.)?table_name)}");
  private static final Set<String> SHARING_NAMES =
      Set.of("=object_kind", "table", "view", "sequence");
  private static final Set<String> PARTS_OF_TABLES =
      Set.of("column", "index", "constraint", "parent table", "partition");

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

  /** The kind of the object that a row is of. */
  String kind(Map<String, String> row) {
    String said = String.valueOf(kind);
    return said.startsWith("=")
        ? row.getOrDefault(said.substring(1), "").toLowerCase(Locale.ROOT)
        : said;
  }

  /**
   * What tells the object of a row from all others: its name, before it its schema unless that is
   * {@code ownSchema}, and its kind. Tables, views and sequences share one name space, and of whose
   * part a row is it only says "table", so their kind is left out.
   */
  String key(String ownSchema, Map<String, String> row) {
    String in = schema == null ? "" : row.getOrDefault(schema, "");
    String shown =
        (in.isEmpty() || in.equalsIgnoreCase(ownSchema) ? "" : in + ".")
            + row.getOrDefault(name, "");
    return SHARING_NAMES.contains(String.valueOf(kind)) ? shown : kind(row) + " " + shown;
  }

  /** Whether a row's object is in this schema, or in none. */
  boolean isIn(String ownSchema, Map<String, String> row) {
    return schema == null || ownSchema.equalsIgnoreCase(row.get(schema));
  }

  /** The name of a row's object as a statement may have it: lower case, nothing around it. */
  String simpleName(Map<String, String> row) {
    String said = row.getOrDefault(name, "").toLowerCase(Locale.ROOT);
    return "routine".equals(kind) ? said.replaceFirst("\\(.*", "") : said;
  }

  /** Whether it can be asked for objects by their names. */
  boolean takesNames() {
    return NAMES.matcher(sql).find();
  }

  /** Whether its rows are of tables, views, sequences, or of what statements about these make. */
  boolean ofTables() {
    return partKind == null
        ? SHARING_NAMES.contains(String.valueOf(kind)) || "constraint".equals(kind)
        : PARTS_OF_TABLES.contains(partKind);
  }

  /** Asks for nothing but which objects there are. */
  CatalogQuery namesOnly() {
    String inner = sql.replaceFirst("(?s)\\sORDER BY [\\d, ]+$", "");
    String names = "SELECT " + schema + ", " + name + " FROM (" + inner + ") objects";
    return new CatalogQuery(names, kind, schema, name, partKind, part, without);
  }

  /** Whether it lists tables and all that shares their names. */
  boolean listsObjects() {
    return "=object_kind".equals(kind);
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
