package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Writes tables as a whole. */
final class PostgresTables {
  private static final String TABLESPACE = "TABLESPACE";
  private static final String UNLOGGED = "UNLOGGED";
  private static final String METHOD = "USING";
  private static final String REPLICA_IDENTITY = "REPLICA IDENTITY";

  private static final String ROW_SECURITY = "ROW SECURITY";

  private PostgresTables() {}

  /** {@code schema}: has its parents as they are by then. */
  static List<DdlStatement> create(Table table, Schema schema) {
    if (!table.parents().equals(Parents.NONE)) {
      return ChildTables.create(table, schema);
    }
    TableStatements out = new TableStatements(table.name());
    out.statement(creation(table));
    table.indexes().values().forEach(index -> PostgresIndexes.create(out, table, index));
    extras(out, table, constraint -> true);
    table
        .columns()
        .forEach(column -> PostgresColumns.extras(out, column, PostgresIndexes.NO_OPTIONS));
    return out.finish();
  }

  /** What CREATE TABLE does not say. {@code made}: the constraints that it made. */
  static void extras(TableStatements out, Table table, Predicate<Constraint> made) {
    for (Constraint constraint : table.constraints().values()) {
      if (PostgresConstraints.comesLater(constraint) && made.test(constraint)) {
        out.action("ADD " + PostgresConstraints.sql(constraint));
      }
    }
    for (Constraint constraint : table.constraints().values()) {
      if (!(constraint instanceof ForeignKey)) {
        PostgresConstraints.extras(out, constraint);
      }
    }
    String identity = table.options().get(REPLICA_IDENTITY);
    if (identity != null) {
      out.alone("REPLICA IDENTITY " + identity);
    }
    security(out, "", table.options().getOrDefault(ROW_SECURITY, ""));
    if (table.comment() != null) {
      comment(out, table);
    }
  }

  private static String creation(Table table) {
    List<String> lines = new ArrayList<>();
    int width =
        table.columns().stream()
            .mapToInt(column -> PostgresNames.sql(column.name()).length())
            .max()
            .orElse(0);
    for (Column column : table.columns()) {
      String name = PostgresNames.sql(column.name());
      lines.add(
          name
              + " ".repeat(width - name.length() + 1)
              + PostgresColumns.definition(table.name(), column));
    }
    lines.addAll(constraints(table, constraint -> true));
    return head(table)
        + (lines.isEmpty() ? " ()" : " (\n  " + String.join(",\n  ", lines) + "\n)")
        + tail(table);
  }

  /** Those that CREATE TABLE makes, the primary key first. */
  static List<String> constraints(Table table, Predicate<Constraint> wanted) {
    return table.constraints().values().stream()
        .filter(constraint -> !(constraint instanceof ForeignKey))
        .filter(constraint -> !PostgresConstraints.comesLater(constraint))
        .filter(wanted)
        .sorted(Comparator.comparing(constraint -> !(constraint instanceof PrimaryKey)))
        .map(PostgresConstraints::sql)
        .toList();
  }

  /** {@code CREATE UNLOGGED TABLE shop.orders}. */
  static String head(Table table) {
    return "CREATE "
        + (table.options().containsKey(UNLOGGED) ? "UNLOGGED " : "")
        + "TABLE "
        + PostgresNames.sql(table.name());
  }

  /** What stands behind the columns. */
  static String tail(Table table) {
    String key = table.options().get(Parents.PARTITION_BY);
    String method = table.options().get(METHOD);
    String space = table.options().get(TABLESPACE);
    return (key == null ? "" : " PARTITION BY " + key)
        + (method == null ? "" : " USING " + PostgresNames.sql(method))
        + PostgresIndexes.parameters(table.options())
        + (space == null ? "" : " TABLESPACE " + PostgresNames.sql(space));
  }

  static void alter(TableStatements out, Table before, Table after) {
    ChildTables.move(out, before.parents(), after.parents());
    for (String action :
        PostgresOptions.changes(
            PostgresIndexes.lower(before.options()), PostgresIndexes.lower(after.options()))) {
      out.action(action);
    }
    if (changes(UNLOGGED, before, after)) {
      out.action(after.options().containsKey(UNLOGGED) ? "SET UNLOGGED" : "SET LOGGED");
    }
    if (changes(METHOD, before, after)) {
      out.action(
          "SET ACCESS METHOD " + PostgresNames.sql(after.options().getOrDefault(METHOD, "heap")));
    }
    if (changes(TABLESPACE, before, after)) {
      out.alone(
          "SET TABLESPACE "
              + PostgresNames.sql(after.options().getOrDefault(TABLESPACE, "pg_default")));
    }
    if (changes(REPLICA_IDENTITY, before, after)) {
      String identity = after.options().get(REPLICA_IDENTITY);
      if (identity != null || !PostgresIndexes.marked(after, REPLICA_IDENTITY)) {
        out.action("REPLICA IDENTITY " + (identity == null ? "DEFAULT" : identity));
      }
    }
    security(
        out,
        before.options().getOrDefault(ROW_SECURITY, ""),
        after.options().getOrDefault(ROW_SECURITY, ""));
    if (!Objects.equals(before.comment(), after.comment())) {
      comment(out, after);
    }
  }

  /** The states: none, enabled, forced, and forced but disabled. */
  private static void security(TableStatements out, String before, String after) {
    boolean on = !after.isEmpty() && !after.endsWith("disabled");
    boolean wasOn = !before.isEmpty() && !before.endsWith("disabled");
    if (on != wasOn) {
      out.action((on ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
    }
    boolean forced = after.startsWith("forced");
    if (forced != before.startsWith("forced")) {
      out.action((forced ? "" : "NO ") + "FORCE ROW LEVEL SECURITY");
    }
  }

  /** Another name, another namespace, or both. */
  static List<DdlStatement> rename(String kind, ObjectName before, ObjectName after) {
    List<DdlStatement> statements = new ArrayList<>();
    ObjectName now = before;
    if (!before.schema().equals(after.schema())) {
      statements.add(
          DdlStatement.of(
              "ALTER "
                  + kind
                  + " "
                  + PostgresNames.sql(now)
                  + " SET SCHEMA "
                  + PostgresNames.sql(after.schema())));
      now = new ObjectName(after.schema(), before.name());
    }
    if (!now.equals(after)) {
      statements.add(
          DdlStatement.of(
              "ALTER "
                  + kind
                  + " "
                  + PostgresNames.sql(now)
                  + " RENAME TO "
                  + PostgresNames.sql(after.name())));
    }
    return statements;
  }

  private static boolean changes(String option, Table before, Table after) {
    return !Objects.equals(before.options().get(option), after.options().get(option));
  }

  private static void comment(TableStatements out, Table table) {
    out.statement(PostgresComments.on("TABLE " + out.table(), table.comment()));
  }
}
