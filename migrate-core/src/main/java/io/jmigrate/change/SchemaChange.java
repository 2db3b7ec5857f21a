package io.jmigrate.change;

/**
 * One step from one schema to another. It carries both sides in full, so that it can always be
 * undone: {@code change.inverse().inverse().equals(change)}.
 */
public sealed interface SchemaChange permits ObjectChange, TableChange {
  /** The step back. */
  SchemaChange inverse();

  /** Answers by kind of step. */
  <R> R accept(Visitor<R> visitor);

  /** One method per step: a step added elsewhere does not compile until every dialect answers. */
  interface Visitor<R> {
    R createNamespace(ObjectChange.CreateNamespace change);

    R dropNamespace(ObjectChange.DropNamespace change);

    R alterNamespace(ObjectChange.AlterNamespace change);

    R createEnum(ObjectChange.CreateEnum change);

    R dropEnum(ObjectChange.DropEnum change);

    R alterEnum(ObjectChange.AlterEnum change);

    R createDomain(ObjectChange.CreateDomain change);

    R dropDomain(ObjectChange.DropDomain change);

    R alterDomain(ObjectChange.AlterDomain change);

    R createSequence(ObjectChange.CreateSequence change);

    R dropSequence(ObjectChange.DropSequence change);

    R alterSequence(ObjectChange.AlterSequence change);

    R renameSequence(ObjectChange.RenameSequence change);

    R createScripted(ObjectChange.CreateScripted change);

    R dropScripted(ObjectChange.DropScripted change);

    R alterScripted(ObjectChange.AlterScripted change);

    R alterPrivileges(ObjectChange.AlterPrivileges change);

    R createTable(ObjectChange.CreateTable change);

    R dropTable(ObjectChange.DropTable change);

    R renameTable(ObjectChange.RenameTable change);

    R alterTable(TableChange.AlterTable change);

    R addColumn(TableChange.AddColumn change);

    R dropColumn(TableChange.DropColumn change);

    R alterColumn(TableChange.AlterColumn change);

    R renameColumn(TableChange.RenameColumn change);

    R addConstraint(TableChange.AddConstraint change);

    R dropConstraint(TableChange.DropConstraint change);

    R alterConstraint(TableChange.AlterConstraint change);

    R createIndex(TableChange.CreateIndex change);

    R dropIndex(TableChange.DropIndex change);

    R alterIndex(TableChange.AlterIndex change);
  }
}
