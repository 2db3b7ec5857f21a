package io.jmigrate.dialect.h2;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes for H2, which takes one action a statement, except that columns are added and
 * dropped together: each of these statements copies the table.
 */
final class H2Ddl implements SchemaDdl {
  @Override
  public boolean mergesTableChanges() {
    return false;
  }

  @Override
  public boolean copiesTables() {
    return true;
  }

  @Override
  public List<SchemaChange> complete(List<SchemaChange> changes, Schema before, Schema after) {
    return H2Needs.complete(changes, before, after);
  }

  /** H2 breaks off half-way where a view is made with a table that it copies. */
  @Override
  public Set<String> moved(List<SchemaChange> changes, Schema before, Schema after) {
    Set<String> tables = new TreeSet<>();
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.DropTable drop) {
        tables.add(drop.table().name().toString());
      } else if (change instanceof ObjectChange.RenameTable rename) {
        tables.add(rename.after().toString());
      } else if (change instanceof TableChange.AddColumn
          || change instanceof TableChange.DropColumn
          || change instanceof TableChange.AlterColumn
          || change instanceof TableChange.RenameColumn) {
        tables.add(((TableChange) change).table().toString());
      }
    }
    return tables;
  }

  @Override
  public List<DdlStatement> write(List<SchemaChange> together, Schema before, Schema after) {
    H2Quoting quoting = H2Quoting.of(before, after);
    H2DomainGifts gifts = new H2DomainGifts(before, after);
    H2Columns columns = new H2Columns(quoting, gifts);
    H2Writer writer = new H2Writer(quoting, columns, new H2Domains(quoting, gifts, before, after));
    List<String> statements = new ArrayList<>();
    int at = 0;
    while (at < together.size()) {
      List<Column> added = added(together, at);
      List<Column> dropped = dropped(together, at);
      if (added.size() > 1) {
        statements.add(add(quoting, columns, (TableChange) together.get(at), added));
        at += added.size();
      } else if (dropped.size() > 1) {
        statements.add(drop(quoting, (TableChange) together.get(at), dropped));
        at += dropped.size();
      } else {
        statements.addAll(together.get(at).accept(writer));
        at++;
      }
    }
    statements.addAll(comments(quoting, gifts, together, before, after));
    return statements.stream().map(DdlStatement::of).toList();
  }

  @Override
  public String fill(
      ObjectName table, String column, String expression, Schema before, Schema after) {
    H2Quoting quoting = H2Quoting.of(before, after);
    String name = quoting.name(column);
    return "UPDATE "
        + quoting.name(table)
        + " SET "
        + name
        + " = "
        + expression
        + " WHERE "
        + name
        + " IS NULL";
  }

  /**
   * Takes away the comments of domains, which H2 gives to columns without one whenever it makes
   * their table or copies it.
   */
  private static Set<String> comments(
      H2Quoting quoting,
      H2DomainGifts gifts,
      List<SchemaChange> together,
      Schema before,
      Schema after) {
    Set<String> statements = new LinkedHashSet<>();
    for (SchemaChange change : together) {
      Table table = made(change, after);
      if (table != null) {
        Table old = before.table(table.name());
        for (Column column : table.columns()) {
          boolean there =
              old == null
                  || old.column(column.name()) != null
                  || adds(together, column)
                  || comesAfter(change, column, table);
          if (there && column.comment() == null && gifts.givesComment(column)) {
            statements.add(
                H2Tables.comment(
                    "COLUMN " + quoting.name(table.name()) + "." + quoting.name(column.name()),
                    null));
          }
        }
      }
    }
    return statements;
  }

  private static @Nullable Table made(SchemaChange change, Schema after) {
    if (change instanceof ObjectChange.CreateTable create) {
      return create.table();
    }
    return change instanceof TableChange.AddColumn
            || change instanceof TableChange.DropColumn
            || change instanceof TableChange.AlterColumn
        ? after.table(((TableChange) change).table())
        : null;
  }

  /** Columns change when new ones are there, but for computed ones, and go last, but for those. */
  private static boolean comesAfter(SchemaChange change, Column added, Table after) {
    return change instanceof TableChange.DropColumn drop
        ? drop.column().generated() == null && after.column(drop.column().name()) == null
        : change instanceof TableChange.AlterColumn && added.generated() == null;
  }

  private static boolean adds(List<SchemaChange> together, Column column) {
    return together.stream()
        .anyMatch(
            change -> change instanceof TableChange.AddColumn add && add.column().equals(column));
  }

  /** Those that follow each other; a generated one comes after those that it may be made of. */
  private static List<Column> added(List<SchemaChange> changes, int from) {
    List<Column> columns = new ArrayList<>();
    for (int i = from; i < changes.size(); i++) {
      if (changes.get(i) instanceof TableChange.AddColumn add && add.column().generated() == null) {
        columns.add(add.column());
      } else {
        break;
      }
    }
    return columns;
  }

  private static List<Column> dropped(List<SchemaChange> changes, int from) {
    List<Column> columns = new ArrayList<>();
    for (int i = from; i < changes.size(); i++) {
      if (changes.get(i) instanceof TableChange.DropColumn drop) {
        columns.add(drop.column());
      } else {
        break;
      }
    }
    return columns;
  }

  private static String add(
      H2Quoting quoting, H2Columns columns, TableChange change, List<Column> added) {
    return "ALTER TABLE "
        + quoting.name(change.table())
        + " ADD (\n  "
        + added.stream().map(columns::definition).collect(Collectors.joining(",\n  "))
        + "\n)";
  }

  private static String drop(H2Quoting quoting, TableChange change, List<Column> dropped) {
    return "ALTER TABLE "
        + quoting.name(change.table())
        + " DROP COLUMN "
        + dropped.stream()
            .map(column -> quoting.name(column.name()))
            .collect(Collectors.joining(", "));
  }
}
