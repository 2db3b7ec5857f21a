package io.jmigrate.dialect.mysql;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.List;

/**
 * Writes changes for MySQL and MariaDB. Names stand in backticks, as the server itself prints them,
 * and without their database: a plan runs in the current one.
 */
public final class MysqlDdl implements SchemaDdl {
  private final MysqlFlavour flavour;

  public MysqlDdl(MysqlFlavour flavour) {
    this.flavour = flavour;
  }

  @Override
  public boolean mergesTableChanges() {
    return true;
  }

  @Override
  public List<SchemaChange> complete(List<SchemaChange> changes, Schema before, Schema after) {
    return new NeededChanges(before, after).complete(changes);
  }

  @Override
  public List<DdlStatement> write(List<SchemaChange> together, Schema before, Schema after) {
    SchemaChange first = together.get(0);
    List<String> statements;
    if (first instanceof TableChange.RenameColumn rename) {
      statements =
          SystemVersioning.kept(
              before.table(rename.table()), new ColumnRename(flavour, before).statements(rename));
    } else if (first instanceof TableChange change) {
      Table kept = after.table(change.table());
      // Of a table that goes, no more than foreign keys are dropped before.
      Table table = kept == null ? before.requireTable(change.table()) : kept;
      TableAlteration alteration = new TableAlteration(flavour, change.table().name(), table);
      together.forEach(each -> alteration.add((TableChange) each));
      statements =
          SystemVersioning.changed(before.table(change.table()), table, alteration.statements());
    } else {
      ObjectStatements objects = new ObjectStatements(flavour);
      statements =
          together.stream().flatMap(change -> objects.of((ObjectChange) change).stream()).toList();
    }
    return statements.stream().map(DdlStatement::of).toList();
  }

  @Override
  public String fill(
      ObjectName table, String column, String expression, Schema before, Schema after) {
    String name = CatalogText.quoted(column);
    return "UPDATE "
        + CatalogText.quoted(table.name())
        + " SET "
        + name
        + " = "
        + expression
        + " WHERE "
        + name
        + " IS NULL";
  }
}
