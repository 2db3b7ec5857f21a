package io.jmigrate.dialect.postgres;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.dialect.ScriptedStatements;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one change after the other. Those within a table are kept back until all are known, since
 * one ALTER TABLE may hold several.
 */
final class ChangeWriter implements SchemaChange.Visitor<List<DdlStatement>> {
  private final Schema before;
  private final Schema after;
  private final RebuiltTypes rebuilt;
  private final ScriptedStatements scripted = new ScriptedStatements(PostgresNames::literal);
  private @Nullable TableStatements table;

  ChangeWriter(Schema before, Schema after) {
    this.before = before;
    this.after = after;
    this.rebuilt = new RebuiltTypes(before, after);
  }

  /** What was kept back. */
  List<DdlStatement> finish() {
    return table == null ? List.of() : table.finish();
  }

  private TableStatements within(TableChange change) {
    if (table == null) {
      table = new TableStatements(change.table());
    }
    return table;
  }

  @Override
  public List<DdlStatement> createNamespace(ObjectChange.CreateNamespace change) {
    Namespace namespace = change.namespace();
    DdlStatement creation = DdlStatement.of("CREATE SCHEMA " + PostgresNames.sql(namespace.name()));
    return namespace.comment() == null ? List.of(creation) : List.of(creation, comment(namespace));
  }

  @Override
  public List<DdlStatement> dropNamespace(ObjectChange.DropNamespace change) {
    return List.of(DdlStatement.of("DROP SCHEMA " + PostgresNames.sql(change.namespace().name())));
  }

  @Override
  public List<DdlStatement> alterNamespace(ObjectChange.AlterNamespace change) {
    return List.of(comment(change.after()));
  }

  private static DdlStatement comment(Namespace namespace) {
    return DdlStatement.of(
        PostgresComments.on("SCHEMA " + PostgresNames.sql(namespace.name()), namespace.comment()));
  }

  @Override
  public List<DdlStatement> createEnum(ObjectChange.CreateEnum change) {
    return PostgresTypes.create(change.type());
  }

  @Override
  public List<DdlStatement> dropEnum(ObjectChange.DropEnum change) {
    return List.of(PostgresTypes.drop("TYPE", change.type().name()));
  }

  @Override
  public List<DdlStatement> alterEnum(ObjectChange.AlterEnum change) {
    return PostgresTypes.alter(change.before(), change.after(), rebuilt);
  }

  @Override
  public List<DdlStatement> createDomain(ObjectChange.CreateDomain change) {
    return PostgresTypes.create(change.domain());
  }

  @Override
  public List<DdlStatement> dropDomain(ObjectChange.DropDomain change) {
    return List.of(PostgresTypes.drop("DOMAIN", change.domain().name()));
  }

  @Override
  public List<DdlStatement> alterDomain(ObjectChange.AlterDomain change) {
    return PostgresTypes.alter(change.before(), change.after(), rebuilt);
  }

  /** One whose name an identity column has yet is made when the column gives it up. */
  @Override
  public List<DdlStatement> createSequence(ObjectChange.CreateSequence change) {
    return changesHands(change.sequence().name(), before, after)
        ? List.of()
        : PostgresSequences.create(change.sequence());
  }

  /** One whose name an identity column takes goes when the column does that. */
  @Override
  public List<DdlStatement> dropSequence(ObjectChange.DropSequence change) {
    return changesHands(change.sequence().name(), after, before)
        ? List.of()
        : List.of(DdlStatement.of("DROP SEQUENCE " + PostgresNames.sql(change.sequence().name())));
  }

  /** Whether the name is that of an identity's sequence in one schema, whose column stays. */
  private static boolean changesHands(ObjectName sequence, Schema one, Schema other) {
    for (Table table : one.tables().values()) {
      Table counterpart = other.table(table.name());
      for (Column column : table.columns()) {
        if (sequence.equals(
                table.name().sibling(column.options().getOrDefault(ColumnRows.SEQUENCE, "")))
            && counterpart != null
            && counterpart.column(column.name()) != null) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public List<DdlStatement> alterSequence(ObjectChange.AlterSequence change) {
    return PostgresSequences.alter(change.before(), change.after());
  }

  @Override
  public List<DdlStatement> renameSequence(ObjectChange.RenameSequence change) {
    return PostgresSequences.rename(change.before(), change.after());
  }

  @Override
  public List<DdlStatement> createScripted(ObjectChange.CreateScripted change) {
    ScriptedObject object = change.object();
    List<String> statements = new ArrayList<>(scripted.create(object));
    if (object.foundation() && object.definition().contains("LANGUAGE sql")) {
      // What the body speaks of may not be there yet.
      statements.add(0, "SET check_function_bodies = off");
      statements.add("SET check_function_bodies = DEFAULT");
    }
    return statements(statements);
  }

  @Override
  public List<DdlStatement> dropScripted(ObjectChange.DropScripted change) {
    return statements(scripted.drop(change.object()));
  }

  @Override
  public List<DdlStatement> alterScripted(ObjectChange.AlterScripted change) {
    return statements(scripted.alter(change.before(), change.after()));
  }

  @Override
  public List<DdlStatement> alterPrivileges(ObjectChange.AlterPrivileges change) {
    return statements(PrivilegeStatements.of(change.before(), change.after()));
  }

  private static List<DdlStatement> statements(List<String> texts) {
    return texts.stream().map(DdlStatement::of).toList();
  }

  @Override
  public List<DdlStatement> createTable(ObjectChange.CreateTable change) {
    return PostgresTables.create(change.table(), after);
  }

  @Override
  public List<DdlStatement> dropTable(ObjectChange.DropTable change) {
    return ChildTables.drop(change.table(), before, after);
  }

  @Override
  public List<DdlStatement> renameTable(ObjectChange.RenameTable change) {
    return PostgresTables.rename("TABLE", change.before(), change.after());
  }

  @Override
  public List<DdlStatement> alterTable(TableChange.AlterTable change) {
    PostgresTables.alter(within(change), change.before(), change.after());
    return List.of();
  }

  @Override
  public List<DdlStatement> addColumn(TableChange.AddColumn change) {
    TableStatements out = within(change);
    Column column = change.column();
    out.action(
        "ADD COLUMN "
            + PostgresNames.sql(column.name())
            + " "
            + PostgresColumns.definition(change.table(), column));
    PostgresColumns.extras(out, column, PostgresIndexes.NO_OPTIONS);
    return List.of();
  }

  @Override
  public List<DdlStatement> dropColumn(TableChange.DropColumn change) {
    Table owner = before.table(change.table());
    String drop = "DROP COLUMN " + PostgresNames.sql(change.column().name());
    if (owner != null && Families.outlive(before, after, owner, change.column().name())) {
      within(change).only(drop);
    } else {
      within(change).action(drop);
    }
    return List.of();
  }

  @Override
  public List<DdlStatement> alterColumn(TableChange.AlterColumn change) {
    new ColumnAlteration(
            within(change), change.table(), change.before(), change.after(), before, after, rebuilt)
        .write();
    return List.of();
  }

  @Override
  public List<DdlStatement> renameColumn(TableChange.RenameColumn change) {
    within(change)
        .alone(
            "RENAME COLUMN "
                + PostgresNames.sql(change.before())
                + " TO "
                + PostgresNames.sql(change.after()));
    return List.of();
  }

  @Override
  public List<DdlStatement> addConstraint(TableChange.AddConstraint change) {
    PostgresConstraints.add(within(change), change.constraint());
    join(change, change.constraint().name(), Families.partOf(change.constraint()));
    return List.of();
  }

  @Override
  public List<DdlStatement> dropConstraint(TableChange.DropConstraint change) {
    within(change).action("DROP CONSTRAINT " + PostgresNames.sql(change.constraint().name()));
    return List.of();
  }

  @Override
  public List<DdlStatement> alterConstraint(TableChange.AlterConstraint change) {
    Table owner = Objects.requireNonNull(after.table(change.table()));
    PostgresConstraints.alter(within(change), change, owner);
    String whole = Families.partOf(change.after());
    if (!Objects.equals(whole, Families.partOf(change.before()))) {
      join(change, change.after().name(), whole);
    }
    return List.of();
  }

  @Override
  public List<DdlStatement> createIndex(TableChange.CreateIndex change) {
    Table owner = Objects.requireNonNull(after.table(change.table()));
    PostgresIndexes.create(within(change), owner, change.index());
    join(change, change.index().name(), Families.partOf(change.index()));
    return List.of();
  }

  @Override
  public List<DdlStatement> dropIndex(TableChange.DropIndex change) {
    PostgresIndexes.drop(within(change), change.table(), change.index());
    return List.of();
  }

  @Override
  public List<DdlStatement> alterIndex(TableChange.AlterIndex change) {
    Table table = Objects.requireNonNull(after.table(change.table()));
    PostgresIndexes.alter(within(change), change, table);
    String whole = Families.partOf(change.after());
    if (!Objects.equals(whole, Families.partOf(change.before()))) {
      join(change, change.after().name(), whole);
    }
    return List.of();
  }

  /** A partition that comes or goes takes its parts along. */
  private void join(TableChange change, String part, @Nullable String whole) {
    Table old = before.table(change.table());
    Table owner = after.table(change.table());
    boolean stays =
        old == null || (owner != null && old.parents().names().equals(owner.parents().names()));
    if (owner != null && stays) {
      PostgresIndexes.join(within(change), owner, part, whole);
    }
  }
}
