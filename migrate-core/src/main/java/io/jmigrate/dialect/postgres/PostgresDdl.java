package io.jmigrate.dialect.postgres;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes changes of a schema as PostgreSQL 14 and later take them. */
final class PostgresDdl implements SchemaDdl {
  @Override
  public boolean mergesTableChanges() {
    return false;
  }

  @Override
  public List<SchemaChange> complete(List<SchemaChange> changes, Schema before, Schema after) {
    FamilyRules.check(changes, before, after);
    return PartitionedParts.complete(
        PostgresRebuild.complete(changes, before, after), before, after);
  }

  @Override
  public Set<String> moved(List<SchemaChange> changes, Schema before, Schema after) {
    return MovedNames.of(changes, before, after);
  }

  @Override
  public List<SchemaChange> grants(List<SchemaChange> changes, Schema before, Schema after) {
    return PostgresGrants.complete(changes, before, after);
  }

  @Override
  public Schema ungranted(List<SchemaChange> changes, Schema before, Schema after) {
    return PostgresGrants.ungranted(changes, before, after);
  }

  @Override
  public List<DdlStatement> write(List<SchemaChange> together, Schema before, Schema after) {
    ChangeWriter writer = new ChangeWriter(before, after);
    List<DdlStatement> statements = new ArrayList<>();
    for (SchemaChange change : standingFirst(together)) {
      statements.addAll(change.accept(writer));
    }
    statements.addAll(writer.finish());
    return statements;
  }

  @Override
  public String fill(
      ObjectName table, String column, String expression, Schema before, Schema after) {
    String name = PostgresNames.sql(column);
    return "UPDATE "
        + PostgresNames.sql(table)
        + " SET "
        + name
        + " = "
        + expression
        + " WHERE "
        + name
        + " IS NULL";
  }

  /** What stands on a column is dropped before it: indexes, constraints, generated columns. */
  private static List<SchemaChange> standingFirst(List<SchemaChange> changes) {
    int from = 0;
    while (from < changes.size() && !(changes.get(from) instanceof TableChange.DropColumn)) {
      from++;
    }
    List<SchemaChange> rest = new ArrayList<>(changes.subList(from, changes.size()));
    List<SchemaChange> sorted = new ArrayList<>(changes.subList(0, from));
    rest.stream()
        .filter(
            change ->
                change instanceof TableChange.DropConstraint
                    || change instanceof TableChange.DropIndex)
        .forEach(sorted::add);
    rest.stream()
        .filter(
            change ->
                change instanceof TableChange.DropColumn drop && drop.column().generated() != null)
        .forEach(sorted::add);
    rest.removeAll(sorted);
    sorted.addAll(rest);
    return sorted;
  }
}
