package io.jmigrate.dialect.h2;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.ScriptedStatements;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes one change as statements. */
final class H2Writer implements SchemaChange.Visitor<List<String>> {
  private final H2Quoting quoting;
  private final H2Tables tables;
  private final H2Columns columns;
  private final H2Domains domains;
  private final ScriptedStatements scripted = new ScriptedStatements(H2Text::literal);

  H2Writer(H2Quoting quoting, H2Columns columns, H2Domains domains) {
    this.quoting = quoting;
    this.tables = new H2Tables(quoting, columns);
    this.columns = columns;
    this.domains = domains;
  }

  @Override
  public List<String> createNamespace(ObjectChange.CreateNamespace change) {
    Namespace namespace = change.namespace();
    String name = "SCHEMA " + quoting.name(namespace.name());
    List<String> statements = new ArrayList<>(List.of("CREATE " + name));
    if (namespace.comment() != null) {
      statements.add(H2Tables.comment(name, namespace.comment()));
    }
    return statements;
  }

  @Override
  public List<String> dropNamespace(ObjectChange.DropNamespace change) {
    return List.of("DROP SCHEMA " + quoting.name(change.namespace().name()) + " RESTRICT");
  }

  @Override
  public List<String> alterNamespace(ObjectChange.AlterNamespace change) {
    return List.of(
        H2Tables.comment(
            "SCHEMA " + quoting.name(change.after().name()), change.after().comment()));
  }

  @Override
  public List<String> createEnum(ObjectChange.CreateEnum change) {
    throw H2Refusals.noEnums();
  }

  @Override
  public List<String> dropEnum(ObjectChange.DropEnum change) {
    throw H2Refusals.noEnums();
  }

  @Override
  public List<String> alterEnum(ObjectChange.AlterEnum change) {
    throw H2Refusals.noEnums();
  }

  @Override
  public List<String> createDomain(ObjectChange.CreateDomain change) {
    return domains.create(change.domain());
  }

  @Override
  public List<String> dropDomain(ObjectChange.DropDomain change) {
    return List.of("DROP DOMAIN " + quoting.name(change.domain().name()) + " RESTRICT");
  }

  @Override
  public List<String> alterDomain(ObjectChange.AlterDomain change) {
    return domains.alter(change.before(), change.after());
  }

  @Override
  public List<String> createSequence(ObjectChange.CreateSequence change) {
    Sequence sequence = change.sequence();
    String name = "SEQUENCE " + quoting.name(sequence.name());
    String type = sequence.type().equals("BIGINT") ? "" : " AS " + sequence.type();
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE "
            + name
            + type
            + H2Numbers.options(sequence.numbers(), sequence.type(), H2Numbers.PLAIN));
    if (sequence.comment() != null) {
      statements.add(H2Tables.comment(name, sequence.comment()));
    }
    return statements;
  }

  @Override
  public List<String> dropSequence(ObjectChange.DropSequence change) {
    return List.of("DROP SEQUENCE " + quoting.name(change.sequence().name()));
  }

  @Override
  public List<String> alterSequence(ObjectChange.AlterSequence change) {
    Sequence before = change.before();
    Sequence after = change.after();
    String name = "SEQUENCE " + quoting.name(after.name());
    List<String> statements = new ArrayList<>();
    String changes = H2Numbers.changes(before.numbers(), after.numbers(), H2Numbers.PLAIN);
    if (H2Numbers.caches(before.numbers(), after.numbers())) {
      statements.add("ALTER " + name + H2Numbers.CACHED);
    }
    if (!changes.isEmpty()) {
      statements.add(
          "ALTER "
              + name
              + changes
              + H2Numbers.restart(
                  before.numbers(),
                  after.numbers(),
                  "BASE_VALUE",
                  "SEQUENCES WHERE SEQUENCE_SCHEMA = "
                      + H2Quoting.literal(after.name().schema())
                      + " AND SEQUENCE_NAME = "
                      + H2Quoting.literal(after.name().name())));
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      statements.add(H2Tables.comment(name, after.comment()));
    }
    return statements;
  }

  @Override
  public List<String> renameSequence(ObjectChange.RenameSequence change) {
    throw H2Refusals.of("sequence " + change.before(), "cannot be renamed");
  }

  @Override
  public List<String> createScripted(ObjectChange.CreateScripted change) {
    return scripted.create(change.object());
  }

  @Override
  public List<String> dropScripted(ObjectChange.DropScripted change) {
    return scripted.drop(change.object());
  }

  @Override
  public List<String> alterScripted(ObjectChange.AlterScripted change) {
    return scripted.alter(change.before(), change.after());
  }

  /** Rights are not read as privileges. */
  @Override
  public List<String> alterPrivileges(ObjectChange.AlterPrivileges change) {
    return List.of();
  }

  @Override
  public List<String> createTable(ObjectChange.CreateTable change) {
    return tables.create(change.table());
  }

  @Override
  public List<String> dropTable(ObjectChange.DropTable change) {
    return List.of("DROP TABLE " + quoting.name(change.table().name()) + " RESTRICT");
  }

  @Override
  public List<String> renameTable(ObjectChange.RenameTable change) {
    return List.of(alter(change.before()) + "RENAME TO " + quoting.name(change.after().name()));
  }

  @Override
  public List<String> alterTable(TableChange.AlterTable change) {
    return Objects.equals(change.before().comment(), change.after().comment())
        ? List.of()
        : List.of(
            H2Tables.comment("TABLE " + quoting.name(change.table()), change.after().comment()));
  }

  @Override
  public List<String> addColumn(TableChange.AddColumn change) {
    return List.of(alter(change.table()) + "ADD COLUMN " + columns.definition(change.column()));
  }

  @Override
  public List<String> dropColumn(TableChange.DropColumn change) {
    return List.of(alter(change.table()) + "DROP COLUMN " + quoting.name(change.column().name()));
  }

  @Override
  public List<String> alterColumn(TableChange.AlterColumn change) {
    return columns.alter(change.table(), change.before(), change.after());
  }

  @Override
  public List<String> renameColumn(TableChange.RenameColumn change) {
    return List.of(
        alter(change.table())
            + "ALTER COLUMN "
            + quoting.name(change.before())
            + " RENAME TO "
            + quoting.name(change.after()));
  }

  @Override
  public List<String> addConstraint(TableChange.AddConstraint change) {
    return tables.add(change.table(), change.constraint());
  }

  @Override
  public List<String> dropConstraint(TableChange.DropConstraint change) {
    return List.of(
        alter(change.table()) + "DROP CONSTRAINT " + quoting.name(change.constraint().name()));
  }

  @Override
  public List<String> alterConstraint(TableChange.AlterConstraint change) {
    Constraint before = change.before();
    Constraint after = change.after();
    List<String> statements = new ArrayList<>();
    if (!before.name().equals(after.name())) {
      statements.add(
          alter(change.table())
              + "RENAME CONSTRAINT "
              + quoting.name(before.name())
              + " TO "
              + quoting.name(after.name()));
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      statements.add(
          H2Tables.comment(
              "CONSTRAINT " + quoting.name(change.table().sibling(after.name())), after.comment()));
    }
    return statements;
  }

  @Override
  public List<String> createIndex(TableChange.CreateIndex change) {
    return tables.create(change.table(), change.index());
  }

  @Override
  public List<String> dropIndex(TableChange.DropIndex change) {
    return List.of("DROP INDEX " + quoting.name(change.table().sibling(change.index().name())));
  }

  @Override
  public List<String> alterIndex(TableChange.AlterIndex change) {
    Index before = change.before();
    Index after = change.after();
    ObjectName name = change.table().sibling(after.name());
    List<String> statements = new ArrayList<>();
    if (!before.name().equals(after.name())) {
      statements.add(
          "ALTER INDEX "
              + quoting.name(change.table().sibling(before.name()))
              + " RENAME TO "
              + quoting.name(after.name()));
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      statements.add(H2Tables.comment("INDEX " + quoting.name(name), after.comment()));
    }
    return statements;
  }

  private String alter(ObjectName table) {
    return "ALTER TABLE " + quoting.name(table) + " ";
  }
}
