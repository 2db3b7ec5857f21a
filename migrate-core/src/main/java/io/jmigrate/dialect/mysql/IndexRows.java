package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.PrimaryKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes indexes and primary keys of the rows of {@code indexes.sql}, a row for each part. */
final class IndexRows {
  /** What the server calls every primary key. */
  static final String PRIMARY = "PRIMARY";

  private final MysqlFlavour flavour;
  private final Map<String, TableDraft> drafts;
  private @Nullable String table;
  private @Nullable Index index;

  IndexRows(MysqlFlavour flavour, Map<String, TableDraft> drafts) {
    this.flavour = flavour;
    this.drafts = drafts;
  }

  void read(ResultSet row) throws SQLException {
    while (row.next()) {
      Index last = index;
      if (last != null
          && row.getString("table_name").equals(table)
          && row.getString("index_name").equals(last.name())) {
        List<IndexPart> parts = new ArrayList<>(last.parts());
        parts.add(part(row, last.method()));
        index = with(last, parts);
      } else {
        finish();
        table = row.getString("table_name");
        index = first(row);
      }
    }
    finish();
  }

  private Index first(ResultSet row) throws SQLException {
    SortedMap<String, String> options = new TreeMap<>();
    if (row.getBoolean("hidden")) {
      options.put(Option.VISIBILITY, flavour.hidden());
    }
    String method = row.getString("index_type");
    String comment = row.getString("comment");
    return new Index(
        row.getString("index_name"),
        row.getBoolean("is_unique"),
        method,
        List.of(part(row, method)),
        true,
        List.of(),
        null,
        true,
        options,
        comment.isEmpty() ? null : comment);
  }

  private IndexPart part(ResultSet row, String method) throws SQLException {
    String expression = row.getString("expression");
    String column = row.getString("column_name");
    int length = row.getInt("sub_part");
    boolean whole = row.wasNull() || method.equals("SPATIAL") || method.equals("FULLTEXT");
    String text = expression == null ? column : expression;
    return new IndexPart(
        expression != null && flavour.escapedTexts() ? CatalogText.unescaped(text) : text,
        expression != null,
        row.getBoolean("descending"),
        null,
        null,
        null,
        whole ? null : Integer.valueOf(length));
  }

  private void finish() {
    TableDraft draft = table == null ? null : drafts.get(table);
    Index read = index;
    if (draft == null || read == null) {
      return;
    }
    if (read.name().equals(PRIMARY)) {
      draft.add(
          "primary key",
          new PrimaryKey(
              PRIMARY,
              read.parts(),
              List.of(),
              Deferral.NOT_DEFERRABLE,
              read.options(),
              read.comment()));
    } else {
      draft.indexes.put(read.name(), read);
    }
  }

  private static Index with(Index index, List<IndexPart> parts) {
    return new Index(
        index.name(),
        index.unique(),
        index.method(),
        parts,
        index.nullsDistinct(),
        index.include(),
        index.predicate(),
        index.valid(),
        index.options(),
        index.comment());
  }
}
