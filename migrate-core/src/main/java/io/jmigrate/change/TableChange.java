package io.jmigrate.change;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Table;
import org.jspecify.annotations.Nullable;

/** A step within a table that is there before and after. */
public sealed interface TableChange extends SchemaChange {
  /** As the table is called when the step runs. */
  ObjectName table();

  @Override
  TableChange inverse();

  /** Changes a table's comment and options. */
  record AlterTable(ObjectName table, Table before, Table after) implements TableChange {
    @Override
    public AlterTable inverse() {
      return new AlterTable(table, after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterTable(this);
    }
  }

  /** Adds a column. {@code place}: null where the order of columns does not count. */
  record AddColumn(ObjectName table, Column column, @Nullable Place place) implements TableChange {
    @Override
    public DropColumn inverse() {
      return new DropColumn(table, column, place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addColumn(this);
    }
  }

  /** Drops a column. {@code place}: null where the order of columns does not count. */
  record DropColumn(ObjectName table, Column column, @Nullable Place place) implements TableChange {
    @Override
    public AddColumn inverse() {
      return new AddColumn(table, column, place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropColumn(this);
    }
  }

  /**
   * Changes a column. The places are null unless it moves; both columns are equal when it only
   * moves.
   */
  record AlterColumn(
      ObjectName table, Column before, Column after, @Nullable Place left, @Nullable Place reached)
      implements TableChange {
    @Override
    public AlterColumn inverse() {
      return new AlterColumn(table, after, before, reached, left);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterColumn(this);
    }
  }

  /** Gives a column another name, and nothing else. */
  record RenameColumn(ObjectName table, String before, String after) implements TableChange {
    @Override
    public RenameColumn inverse() {
      return new RenameColumn(table, after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameColumn(this);
    }
  }

  /** Adds a constraint. */
  record AddConstraint(ObjectName table, Constraint constraint) implements TableChange {
    @Override
    public DropConstraint inverse() {
      return new DropConstraint(table, constraint);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addConstraint(this);
    }
  }

  /** Drops a constraint. */
  record DropConstraint(ObjectName table, Constraint constraint) implements TableChange {
    @Override
    public AddConstraint inverse() {
      return new AddConstraint(table, constraint);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropConstraint(this);
    }
  }

  /** Changes a constraint's name, comment or whether it was validated, and nothing else. */
  record AlterConstraint(ObjectName table, Constraint before, Constraint after)
      implements TableChange {
    @Override
    public AlterConstraint inverse() {
      return new AlterConstraint(table, after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterConstraint(this);
    }
  }

  /** Makes an index. */
  record CreateIndex(ObjectName table, Index index) implements TableChange {
    @Override
    public DropIndex inverse() {
      return new DropIndex(table, index);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createIndex(this);
    }
  }

  /** Drops an index. */
  record DropIndex(ObjectName table, Index index) implements TableChange {
    @Override
    public CreateIndex inverse() {
      return new CreateIndex(table, index);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropIndex(this);
    }
  }

  /** Changes an index's name, comment or options, and nothing else. */
  record AlterIndex(ObjectName table, Index before, Index after) implements TableChange {
    @Override
    public AlterIndex inverse() {
      return new AlterIndex(table, after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterIndex(this);
    }
  }
}
