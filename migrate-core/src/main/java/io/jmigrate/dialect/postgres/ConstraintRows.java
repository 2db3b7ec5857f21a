package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.Exclusion;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.UniqueKey;
import java.sql.SQLException;
import java.util.Locale;
import java.util.SortedMap;

/** Reads constraints from the rows of {@code constraints.sql}. */
final class ConstraintRows {
  /** The option of a key over a range, which has it since version 18. */
  static final String WITHOUT_OVERLAPS = "WITHOUT OVERLAPS";

  /** The option of a partitioned table's key that not all partitions have. */
  static final String INCOMPLETE = "INCOMPLETE";

  private ConstraintRows() {}

  static void addTo(CatalogTable table, CatalogRow row) throws SQLException {
    String name = row.text("name");
    String kind = row.text("kind");
    if (row.flag("own")) {
      table.addOwnCheck(name);
    }
    if (kind.equals("f") && row.flag("period")) {
      table.addUnmodelled("foreign key " + name, row.text("definition"));
    } else {
      table.add(constraint(kind, name, row));
      if (kind.equals("x")) {
        noteIndexOfExclusion(table, name, row);
      }
    }
  }

  /** The text of an exclusion says how its index stores, but not where. */
  private static void noteIndexOfExclusion(CatalogTable table, String name, CatalogRow row)
      throws SQLException {
    SortedMap<String, String> options = options(row);
    options.keySet().removeIf(option -> option.equals(option.toLowerCase(Locale.ROOT)));
    options.remove(Parents.PART_OF);
    options.remove(IndexRows.COMMENT);
    if (!options.isEmpty()) {
      table.addUnmodelled("index of constraint " + name, options.toString());
    }
  }

  private static Constraint constraint(String kind, String name, CatalogRow row)
      throws SQLException {
    return switch (kind) {
      case "p" ->
          new PrimaryKey(
              name,
              IndexPart.columns(row.list("columns")),
              row.list("include"),
              deferral(row),
              options(row),
              row.optional("comment"));
      case "u" ->
          new UniqueKey(
              name,
              IndexPart.columns(row.list("columns")),
              !row.flag("nulls_not_distinct"),
              row.list("include"),
              deferral(row),
              options(row),
              row.optional("comment"));
      case "c" -> check(name, row);
      case "f" -> foreignKey(name, row);
      default -> new Exclusion(name, row.text("definition"), row.optional("comment"));
    };
  }

  private static Check check(String name, CatalogRow row) throws SQLException {
    return new Check(
        name,
        row.text("expression"),
        row.flag("validated"),
        row.flag("enforced"),
        !row.flag("no_inherit"),
        row.optional("comment"));
  }

  private static ForeignKey foreignKey(String name, CatalogRow row) throws SQLException {
    return new ForeignKey(
        name,
        row.list("columns"),
        row.name("target_schema", "target"),
        row.list("target_columns"),
        action(row.text("on_delete")),
        action(row.text("on_update")),
        row.list("set_columns"),
        row.flag("match_full"),
        deferral(row),
        row.flag("validated"),
        row.flag("enforced"),
        row.optional("comment"));
  }

  private static SortedMap<String, String> options(CatalogRow row) throws SQLException {
    SortedMap<String, String> options = IndexRows.options(row);
    CatalogTable.put(options, IndexRows.COMMENT, row.optional("index_comment"));
    if (row.flag("period")) {
      options.put(WITHOUT_OVERLAPS, CatalogTable.YES);
    }
    if (row.flag("incomplete")) {
      options.put(INCOMPLETE, CatalogTable.YES);
    }
    return options;
  }

  private static Deferral deferral(CatalogRow row) throws SQLException {
    return Deferral.valueOf(row.text("deferral"));
  }

  private static ForeignKey.Action action(String code) {
    return switch (code) {
      case "r" -> ForeignKey.Action.RESTRICT;
      case "c" -> ForeignKey.Action.CASCADE;
      case "n" -> ForeignKey.Action.SET_NULL;
      case "d" -> ForeignKey.Action.SET_DEFAULT;
      default -> ForeignKey.Action.NO_ACTION;
    };
  }
}
