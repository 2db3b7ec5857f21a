package io.jmigrate.dialect.postgres;

import static io.jmigrate.dialect.postgres.CatalogTable.YES;
import static io.jmigrate.dialect.postgres.CatalogTable.put;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads columns from the rows of {@code columns.sql}. */
final class ColumnRows {
  /** The option that holds the name of a NOT NULL constraint, which has one since version 18. */
  static final String NOT_NULL = "NOT NULL";

  /** The option that is there when rows from before may still hold nulls. */
  static final String NOT_NULL_NOT_VALID = "NOT NULL NOT VALID";

  static final String NOT_NULL_NO_INHERIT = "NOT NULL NO INHERIT";

  /** The option that holds the name of the sequence behind an identity column. */
  static final String SEQUENCE = "SEQUENCE NAME";

  private ColumnRows() {}

  static void addTo(CatalogTable table, CatalogRow row) throws SQLException {
    table.add(column(row));
  }

  private static Column column(CatalogRow row) throws SQLException {
    String expression = row.optional("expression");
    String generation = row.text("generated").strip();
    Generated generated =
        generation.isEmpty() || expression == null
            ? null
            : new Generated(expression, generation.equals("s"));
    return new Column(
        row.text("name"),
        type(row),
        row.flag("nullable"),
        generated == null ? expression : null,
        identity(row),
        generated,
        row.optional("collation"),
        row.optional("comment"),
        options(row),
        unmodelled(row));
  }

  /** Also for domains, whose query has the same columns. */
  static ColumnType type(CatalogRow row) throws SQLException {
    ObjectName used = row.optionalName("uses_schema", "uses_name");
    return used == null
        ? ColumnType.of(row.text("type"))
        : ColumnType.of(row.text("type"), Set.of(used));
  }

  private static @Nullable Identity identity(CatalogRow row) throws SQLException {
    return switch (row.text("identity").strip()) {
      case "a" -> new Identity(Identity.Kind.ALWAYS, numbers(row));
      case "d" -> new Identity(Identity.Kind.BY_DEFAULT, numbers(row));
      default -> null;
    };
  }

  static Numbers numbers(CatalogRow row) throws SQLException {
    return new Numbers(
        row.text("seqstart"),
        row.text("seqincrement"),
        row.text("seqmin"),
        row.text("seqmax"),
        row.text("seqcache"),
        row.flag("seqcycle"));
  }

  private static SortedMap<String, String> options(CatalogRow row) throws SQLException {
    SortedMap<String, String> options = row.settings("parameters");
    put(options, "STORAGE", row.optional("storage"));
    put(options, "COMPRESSION", row.optional("compression"));
    put(options, "STATISTICS", row.optional("statistics"));
    put(options, SEQUENCE, row.optional("sequence_name"));
    put(options, NOT_NULL, row.optional("not_null_name"));
    if (row.flag("own")) {
      options.put(Parents.OWN, YES);
    }
    if (row.flag("not_null_not_valid")) {
      options.put(NOT_NULL_NOT_VALID, YES);
    }
    if (row.flag("not_null_no_inherit")) {
      options.put(NOT_NULL_NO_INHERIT, YES);
    }
    return options;
  }

  private static SortedMap<String, String> unmodelled(CatalogRow row) throws SQLException {
    SortedMap<String, String> unmodelled = new TreeMap<>();
    put(unmodelled, "type of the identity's sequence", row.optional("sequence_type"));
    put(unmodelled, "comment on the identity's sequence", row.optional("sequence_comment"));
    put(unmodelled, "comment on the not-null constraint", row.optional("not_null_comment"));
    if (row.flag("sequence_logged_otherwise")) {
      unmodelled.put("logging of the identity's sequence", "not as the table");
    }
    return unmodelled;
  }
}
