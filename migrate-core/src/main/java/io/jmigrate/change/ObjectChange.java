package io.jmigrate.change;

import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Privileges;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Table;

/** A step that makes, drops, changes or renames a whole object. */
public sealed interface ObjectChange extends SchemaChange {
  @Override
  ObjectChange inverse();

  /** Makes a schema within the database. */
  record CreateNamespace(Namespace namespace) implements ObjectChange {
    @Override
    public DropNamespace inverse() {
      return new DropNamespace(namespace);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createNamespace(this);
    }
  }

  /** Drops a schema within the database. */
  record DropNamespace(Namespace namespace) implements ObjectChange {
    @Override
    public CreateNamespace inverse() {
      return new CreateNamespace(namespace);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropNamespace(this);
    }
  }

  /** Changes a schema within the database of the same name. */
  record AlterNamespace(Namespace before, Namespace after) implements ObjectChange {
    @Override
    public AlterNamespace inverse() {
      return new AlterNamespace(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterNamespace(this);
    }
  }

  /** Makes an enum. */
  record CreateEnum(EnumType type) implements ObjectChange {
    @Override
    public DropEnum inverse() {
      return new DropEnum(type);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createEnum(this);
    }
  }

  /** Drops an enum. */
  record DropEnum(EnumType type) implements ObjectChange {
    @Override
    public CreateEnum inverse() {
      return new CreateEnum(type);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropEnum(this);
    }
  }

  /** Changes an enum of the same name. */
  record AlterEnum(EnumType before, EnumType after) implements ObjectChange {
    @Override
    public AlterEnum inverse() {
      return new AlterEnum(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterEnum(this);
    }
  }

  /** Makes a domain. */
  record CreateDomain(Domain domain) implements ObjectChange {
    @Override
    public DropDomain inverse() {
      return new DropDomain(domain);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createDomain(this);
    }
  }

  /** Drops a domain. */
  record DropDomain(Domain domain) implements ObjectChange {
    @Override
    public CreateDomain inverse() {
      return new CreateDomain(domain);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropDomain(this);
    }
  }

  /** Changes a domain of the same name. */
  record AlterDomain(Domain before, Domain after) implements ObjectChange {
    @Override
    public AlterDomain inverse() {
      return new AlterDomain(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterDomain(this);
    }
  }

  /** Makes a sequence. */
  record CreateSequence(Sequence sequence) implements ObjectChange {
    @Override
    public DropSequence inverse() {
      return new DropSequence(sequence);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createSequence(this);
    }
  }

  /** Drops a sequence. */
  record DropSequence(Sequence sequence) implements ObjectChange {
    @Override
    public CreateSequence inverse() {
      return new CreateSequence(sequence);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropSequence(this);
    }
  }

  /** Changes a sequence of the same name. */
  record AlterSequence(Sequence before, Sequence after) implements ObjectChange {
    @Override
    public AlterSequence inverse() {
      return new AlterSequence(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterSequence(this);
    }
  }

  /** Gives a sequence another name, and nothing else. */
  record RenameSequence(ObjectName before, ObjectName after) implements ObjectChange {
    @Override
    public RenameSequence inverse() {
      return new RenameSequence(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameSequence(this);
    }
  }

  /** Makes a view, a routine, a trigger or the like. */
  record CreateScripted(ScriptedObject object) implements ObjectChange {
    @Override
    public DropScripted inverse() {
      return new DropScripted(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createScripted(this);
    }
  }

  /** Drops a view, a routine, a trigger or the like. */
  record DropScripted(ScriptedObject object) implements ObjectChange {
    @Override
    public CreateScripted inverse() {
      return new CreateScripted(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropScripted(this);
    }
  }

  /** Puts one in the place of another of the same kind and name. */
  record AlterScripted(ScriptedObject before, ScriptedObject after) implements ObjectChange {
    @Override
    public AlterScripted inverse() {
      return new AlterScripted(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterScripted(this);
    }
  }

  /** Lets roles do something with an object that stays, or no longer. */
  record AlterPrivileges(Privileges before, Privileges after) implements ObjectChange {
    @Override
    public AlterPrivileges inverse() {
      return new AlterPrivileges(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterPrivileges(this);
    }
  }

  /** Makes a table with all its parts but foreign keys, which are steps of their own. */
  record CreateTable(Table table) implements ObjectChange {
    @Override
    public DropTable inverse() {
      return new DropTable(table);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createTable(this);
    }
  }

  /** Drops a table; its foreign keys go with it. */
  record DropTable(Table table) implements ObjectChange {
    @Override
    public CreateTable inverse() {
      return new CreateTable(table);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropTable(this);
    }
  }

  /** Gives a table another name, and nothing else. */
  record RenameTable(ObjectName before, ObjectName after) implements ObjectChange {
    @Override
    public RenameTable inverse() {
      return new RenameTable(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameTable(this);
    }
  }
}
