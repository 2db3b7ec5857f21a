package io.jmigrate.dialect.postgres;

import io.jmigrate.change.TableChange;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes indexes, and what an index may be to its table. */
final class PostgresIndexes {
  static final SortedMap<String, String> NO_OPTIONS =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  /** What can be changed without building an index again. */
  static final Set<String> ALTERABLE =
      Set.of(
          IndexRows.TABLESPACE,
          IndexRows.CLUSTER,
          IndexRows.REPLICA_IDENTITY,
          IndexRows.STATISTICS,
          IndexRows.COMMENT,
          "fillfactor",
          "deduplicate_items",
          "fastupdate",
          "gin_pending_list_limit",
          "buffering",
          "autosummarize");

  private PostgresIndexes() {}

  static void create(TableStatements out, Table table, Index index) {
    if (!index.valid() && !isPartitioned(table)) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "Index "
              + table.name().sibling(index.name())
              + " is invalid in the schema to reach, which no statement makes. Drop it there, or"
              + " build it with REINDEX.");
    }
    out.statement(sql(table, index));
    marks(out, index.name(), index.options());
    statistics(out, table.name(), index, null);
    if (index.comment() != null) {
      comment(out, table.name(), index);
    }
  }

  private static boolean isPartitioned(Table table) {
    return table.options().containsKey(Parents.PARTITION_BY);
  }

  /** {@code ALTER INDEX logs_day ATTACH PARTITION logs_2025_day}. */
  static void join(TableStatements out, Table table, String part, @Nullable String whole) {
    if (whole != null && table.parents().isPartition()) {
      out.statement(
          "ALTER INDEX "
              + PostgresNames.sql(table.parents().names().get(0).sibling(whole))
              + " ATTACH PARTITION "
              + PostgresNames.sql(table.name().sibling(part)));
    }
  }

  static void drop(TableStatements out, ObjectName table, Index index) {
    out.statement("DROP INDEX " + PostgresNames.sql(table.sibling(index.name())));
  }

  static void alter(TableStatements out, TableChange.AlterIndex change, Table after) {
    ObjectName table = change.table();
    Index before = change.before();
    Index index = change.after();
    if (!before.name().equals(index.name())) {
      out.statement(
          "ALTER INDEX "
              + PostgresNames.sql(table.sibling(before.name()))
              + " RENAME TO "
              + PostgresNames.sql(index.name()));
    }
    String name = PostgresNames.sql(table.sibling(index.name()));
    for (String action : PostgresOptions.changes(lower(before.options()), lower(index.options()))) {
      out.statement("ALTER INDEX " + name + " " + action);
    }
    if (changes(IndexRows.TABLESPACE, before, index)) {
      out.statement(
          "ALTER INDEX "
              + name
              + " SET TABLESPACE "
              + PostgresNames.sql(
                  index.options().getOrDefault(IndexRows.TABLESPACE, "pg_default")));
    }
    if (changes(IndexRows.CLUSTER, before, index)) {
      if (index.options().containsKey(IndexRows.CLUSTER)) {
        marks(out, index.name(), only(IndexRows.CLUSTER));
      } else if (!marked(after, IndexRows.CLUSTER)) {
        out.alone("SET WITHOUT CLUSTER");
      }
    }
    if (changes(IndexRows.REPLICA_IDENTITY, before, index)) {
      if (index.options().containsKey(IndexRows.REPLICA_IDENTITY)) {
        marks(out, index.name(), only(IndexRows.REPLICA_IDENTITY));
      } else if (!marked(after, IndexRows.REPLICA_IDENTITY)
          && !after.options().containsKey(IndexRows.REPLICA_IDENTITY)) {
        out.alone("REPLICA IDENTITY DEFAULT");
      }
    }
    statistics(out, table, index, before);
    if (!Objects.equals(before.comment(), index.comment())) {
      comment(out, table, index);
    }
  }

  /** Whether an index of the table, its keys' included, is marked so. */
  static boolean marked(Table table, String mark) {
    for (Constraint constraint : table.constraints().values()) {
      if ((constraint instanceof PrimaryKey primary && primary.options().containsKey(mark))
          || (constraint instanceof UniqueKey unique && unique.options().containsKey(mark))) {
        return true;
      }
    }
    return table.indexes().values().stream().anyMatch(index -> index.options().containsKey(mark));
  }

  /** What an index is to its table: the order of its rows, the identity of a row. */
  static void marks(TableStatements out, String index, SortedMap<String, String> options) {
    if (options.containsKey(IndexRows.CLUSTER)) {
      out.alone("CLUSTER ON " + PostgresNames.sql(index));
    }
    if (options.containsKey(IndexRows.REPLICA_IDENTITY)) {
      out.alone("REPLICA IDENTITY USING INDEX " + PostgresNames.sql(index));
    }
  }

  /** {@code WITH (fillfactor=70)}, or nothing. */
  static String parameters(SortedMap<String, String> options) {
    SortedMap<String, String> parameters = lower(options);
    return parameters.isEmpty() ? "" : " WITH (" + PostgresOptions.list(parameters) + ")";
  }

  static String sql(Table table, Index index) {
    String space = index.options().get(IndexRows.TABLESPACE);
    String predicate = index.predicate();
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + PostgresNames.sql(index.name())
        + (index.valid() ? " ON " : " ON ONLY ")
        + PostgresNames.sql(table.name())
        + (index.method().equals("btree") ? "" : " USING " + PostgresNames.sql(index.method()))
        + index.parts().stream()
            .map(PostgresIndexes::part)
            .collect(Collectors.joining(", ", " (", ")"))
        + (index.include().isEmpty() ? "" : " INCLUDE " + PostgresNames.list(index.include()))
        + (index.nullsDistinct() ? "" : " NULLS NOT DISTINCT")
        + parameters(index.options())
        + (space == null ? "" : " TABLESPACE " + PostgresNames.sql(space))
        + (predicate == null ? "" : " WHERE " + PostgresExpressions.condition(predicate));
  }

  private static String part(IndexPart part) {
    return (part.expression() ? part.text() : PostgresNames.sql(part.text()))
        + (part.collation() == null ? "" : " COLLATE " + part.collation())
        + (part.operatorClass() == null ? "" : " " + part.operatorClass())
        + (part.descending() ? " DESC" : "")
        + (part.nullsFirst() == null ? "" : part.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
  }

  /** {@code 1=100,2=50}, from what is there to what is to be. */
  private static void statistics(
      TableStatements out, ObjectName table, Index index, @Nullable Index before) {
    SortedMap<String, String> old = before == null ? NO_OPTIONS : targets(before);
    SortedMap<String, String> wanted = targets(index);
    Set<String> parts = new TreeSet<>(old.keySet());
    parts.addAll(wanted.keySet());
    for (String part : parts) {
      String target = wanted.getOrDefault(part, "-1");
      if (!target.equals(old.getOrDefault(part, "-1"))) {
        out.statement(
            "ALTER INDEX "
                + PostgresNames.sql(table.sibling(index.name()))
                + " ALTER COLUMN "
                + part
                + " SET STATISTICS "
                + target);
      }
    }
  }

  private static SortedMap<String, String> targets(Index index) {
    SortedMap<String, String> targets = new TreeMap<>();
    String text = index.options().get(IndexRows.STATISTICS);
    if (text != null) {
      for (String target : text.split(",", -1)) {
        int sign = target.indexOf('=');
        targets.put(target.substring(0, sign), target.substring(sign + 1));
      }
    }
    return targets;
  }

  static void comment(TableStatements out, ObjectName table, Index index) {
    out.statement(
        PostgresComments.on(
            "INDEX " + PostgresNames.sql(table.sibling(index.name())), index.comment()));
  }

  private static boolean changes(String option, Index before, Index after) {
    return !Objects.equals(before.options().get(option), after.options().get(option));
  }

  private static SortedMap<String, String> only(String mark) {
    SortedMap<String, String> one = new TreeMap<>();
    one.put(mark, CatalogTable.YES);
    return one;
  }

  /** Those that the server keeps as storage parameters. */
  static SortedMap<String, String> lower(SortedMap<String, String> options) {
    SortedMap<String, String> parameters = new TreeMap<>(options);
    parameters.keySet().removeIf(name -> !name.equals(name.toLowerCase(Locale.ROOT)));
    return parameters;
  }
}
