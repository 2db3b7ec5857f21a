package io.jmigrate.dialect.postgres;

import static io.jmigrate.dialect.postgres.CatalogTable.YES;
import static io.jmigrate.dialect.postgres.CatalogTable.put;

import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.Parents;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads indexes from the rows of {@code indexes.sql}. */
final class IndexRows {
  static final String TABLESPACE = "TABLESPACE";
  static final String CLUSTER = "CLUSTER";
  static final String REPLICA_IDENTITY = "REPLICA IDENTITY";

  /** The option with the statistics targets of its expressions: {@code 1=100,2=50}. */
  static final String STATISTICS = "STATISTICS";

  /** The option of a key: what is said of the index behind it, not of the key. */
  static final String COMMENT = "COMMENT";

  private static final int DESCENDING = 1;
  private static final int NULLS_FIRST = 2;

  private IndexRows() {}

  static void addTo(CatalogTable table, CatalogRow row) throws SQLException {
    String name = row.text("name");
    String definition = row.text("definition");
    List<IndexPart> parts = parts(row);
    if (parts == null) {
      table.addUnmodelled("index " + name, definition);
    } else {
      table.add(index(name, parts, row));
    }
  }

  private static Index index(String name, List<IndexPart> parts, CatalogRow row)
      throws SQLException {
    List<String> columns = row.list("columns");
    SortedMap<String, String> options = options(row);
    put(options, STATISTICS, row.optional("statistics"));
    return new Index(
        name,
        row.flag("unique"),
        row.text("method"),
        parts,
        !row.flag("nulls_not_distinct"),
        columns.subList(parts.size(), columns.size()),
        row.optional("predicate"),
        row.flag("valid"),
        options,
        row.optional("comment"));
  }

  /** What an index has besides, also one that stands behind a key. */
  static SortedMap<String, String> options(CatalogRow row) throws SQLException {
    SortedMap<String, String> options = row.settings("parameters");
    put(options, TABLESPACE, row.optional("tablespace"));
    put(options, Parents.PART_OF, row.optional("part_of"));
    if (row.flag("clustered")) {
      options.put(CLUSTER, YES);
    }
    if (row.flag("replica_identity")) {
      options.put(REPLICA_IDENTITY, YES);
    }
    return options;
  }

  /** Null when the server's text is not as expected. */
  private static @Nullable List<IndexPart> parts(CatalogRow row) throws SQLException {
    List<String> columns = row.list("columns");
    List<String> texts = row.list("texts");
    List<String> sorting = row.list("sorting");
    List<String> written = IndexDefinition.parts(row.text("definition"), row.text("method"));
    if (written.size() != sorting.size()) {
      return null;
    }
    List<IndexPart> parts = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String column = columns.get(i);
      int bits = Integer.parseInt(sorting.get(i));
      boolean descending = (bits & DESCENDING) != 0;
      boolean nullsFirst = (bits & NULLS_FIRST) != 0;
      IndexPart part =
          IndexDefinition.part(
              written.get(i),
              texts.get(i),
              new IndexPart(
                  column.isEmpty() ? texts.get(i) : column,
                  column.isEmpty(),
                  descending,
                  nullsFirst == descending ? null : nullsFirst,
                  null,
                  null,
                  null));
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return parts;
  }
}
