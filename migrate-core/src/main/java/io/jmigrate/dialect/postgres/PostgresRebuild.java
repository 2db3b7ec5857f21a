package io.jmigrate.dialect.postgres;

import io.jmigrate.change.Expressions;
import io.jmigrate.change.InheritedChanges;
import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what else has to be done for the changes asked for: columns of types that are made anew are
 * converted, generated columns over changed ones are dropped and added, and so is all that stands
 * on either.
 */
final class PostgresRebuild {
  private record Part(ObjectName table, String name) {}

  private final Schema before;
  private final Schema after;
  private final RebuiltTypes rebuilt;
  private final RemadeFoundations foundations;
  private final List<SchemaChange> changes = new ArrayList<>();
  private final Set<Part> altered = new HashSet<>();
  private final Set<Part> retyped = new HashSet<>();
  private final Set<Part> remade = new HashSet<>();
  private final Set<Part> handled = new HashSet<>();

  private PostgresRebuild(List<SchemaChange> asked, Schema before, Schema after) {
    this.before = before;
    this.after = after;
    this.rebuilt = new RebuiltTypes(before, after);
    this.foundations = new RemadeFoundations(asked, before);
  }

  static List<SchemaChange> complete(List<SchemaChange> asked, Schema before, Schema after) {
    PostgresRebuild rebuild = new PostgresRebuild(asked, before, after);
    asked.forEach(rebuild::take);
    Set<TableChange.AlterColumn> taken = new HashSet<>(alterations(asked));
    alterations(InheritedChanges.spread(asked, before, after)).stream()
        .filter(change -> !taken.contains(change))
        .forEach(rebuild::note);
    rebuild.types();
    for (Table table : before.tables().values()) {
      Table other = after.table(table.name());
      if (other != null) {
        rebuild.columns(table, other);
      }
    }
    for (Table table : before.tables().values()) {
      Table other = after.table(table.name());
      if (other != null) {
        rebuild.dependents(table, other);
      }
    }
    return rebuild.changes;
  }

  private void take(SchemaChange change) {
    if (change instanceof TableChange.AlterColumn alter) {
      Part column = new Part(alter.table(), alter.before().name());
      altered.add(column);
      if (needsRemaking(alter.before(), alter.after())) {
        remake(alter.table(), alter.before(), alter.after());
        return;
      }
      if (!alter.before().type().equals(alter.after().type())
          || !Objects.equals(alter.before().collation(), alter.after().collation())) {
        retyped.add(column);
      }
      if (alter.before().defaultExpression() != null
          && foundations.carry(alter.table(), alter.before())) {
        putDefaultBack(alter.table(), alter.before(), alter.after());
        return;
      }
    } else if (change instanceof TableChange.DropConstraint drop) {
      handled.add(new Part(drop.table(), drop.constraint().name()));
    } else if (change instanceof TableChange.DropIndex drop) {
      handled.add(new Part(drop.table(), drop.index().name()));
    } else if (change instanceof TableChange.AlterConstraint alter) {
      handled.add(new Part(alter.table(), alter.before().name()));
      if (foundations.carry(alter.table(), alter.before())) {
        changes.add(new TableChange.DropConstraint(alter.table(), alter.before()));
        changes.add(new TableChange.AddConstraint(alter.table(), alter.after()));
        return;
      }
    } else if (change instanceof TableChange.AlterIndex alter) {
      handled.add(new Part(alter.table(), alter.before().name()));
      if (foundations.carry(alter.table(), alter.before())) {
        changes.add(new TableChange.DropIndex(alter.table(), alter.before()));
        changes.add(new TableChange.CreateIndex(alter.table(), alter.after()));
        return;
      }
    }
    changes.add(change);
  }

  private void putDefaultBack(ObjectName table, Column from, Column to) {
    Column bare = from.withDefault(null);
    changes.add(new TableChange.AlterColumn(table, from, bare, null, null));
    if (!bare.equals(to)) {
      changes.add(new TableChange.AlterColumn(table, bare, to, null, null));
    }
  }

  private static List<TableChange.AlterColumn> alterations(List<SchemaChange> changes) {
    return changes.stream()
        .filter(TableChange.AlterColumn.class::isInstance)
        .map(TableChange.AlterColumn.class::cast)
        .toList();
  }

  /** A column that changes since its parent's does. */
  private void note(TableChange.AlterColumn alter) {
    Part column = new Part(alter.table(), alter.before().name());
    altered.add(column);
    if (needsRemaking(alter.before(), alter.after())) {
      remade.add(column);
    } else if (!alter.before().type().equals(alter.after().type())
        || !Objects.equals(alter.before().collation(), alter.after().collation())) {
      retyped.add(column);
    }
  }

  /** A stored value can become a plain one; nothing else of a generated column can be altered. */
  private static boolean needsRemaking(Column from, Column to) {
    Generated old = from.generated();
    Generated wanted = to.generated();
    if (wanted == null) {
      return old != null && !old.stored();
    }
    return !wanted.equals(old)
        || !from.type().equals(to.type())
        || !Objects.equals(from.collation(), to.collation());
  }

  private void remake(ObjectName table, Column from, Column to) {
    changes.add(new TableChange.DropColumn(table, from, null));
    changes.add(new TableChange.AddColumn(table, to, null));
    remade.add(new Part(table, from.name()));
  }

  private void types() {
    for (ObjectName name : rebuilt.names()) {
      EnumType type = before.enums().get(name);
      Domain domain = before.domains().get(name);
      if (type != null) {
        changes.add(
            new ObjectChange.DropEnum(new EnumType(rebuilt.oldName(name), type.labels(), null)));
      } else if (domain != null) {
        Domain other = Objects.requireNonNull(after.domains().get(name));
        if (domain.equals(other)) {
          changes.add(new ObjectChange.AlterDomain(domain, other));
        }
        changes.add(
            new ObjectChange.DropDomain(
                new Domain(
                    rebuilt.oldName(name),
                    rebuilt.oldType(domain.type()),
                    domain.nullable(),
                    null,
                    null,
                    domain.checks(),
                    null)));
      }
    }
  }

  private void columns(Table table, Table other) {
    for (Column column : table.columns()) {
      Column next = other.column(column.name());
      Part part = new Part(table.name(), column.name());
      if (next == null
          || altered.contains(part)
          || column.generated() != null
          || Families.hasFromParent(before, table, column)) {
        if (next != null && rebuilt.concerns(next)) {
          retyped.add(part);
        }
        keepOwnDefault(table, column, next);
        continue;
      }
      if (foundations.carry(table.name(), column)) {
        putDefaultBack(table.name(), column, next);
        continue;
      }
      if (rebuilt.concerns(column) || rebuilt.mentionedIn(column.defaultExpression())) {
        changes.add(new TableChange.AlterColumn(table.name(), column, next, null, null));
        if (rebuilt.concerns(column)) {
          retyped.add(part);
        }
      }
    }
    for (Column column : table.columns()) {
      Column next = other.column(column.name());
      Generated generated = column.generated();
      if (next != null
          && generated != null
          && next.generated() != null
          && !Families.hasFromParent(before, table, column)
          && !remade.contains(new Part(table.name(), column.name()))
          && (rebuilt.concerns(column)
              || foundations.carry(table.name(), column)
              || stands(table, generated.expression(), retyped))) {
        changes.removeIf(
            change ->
                change instanceof TableChange.AlterColumn alter
                    && alter.table().equals(table.name())
                    && alter.before().equals(column));
        remake(table.name(), column, next);
      }
    }
  }

  /** The default that the parent gets back reaches the child, too. */
  private void keepOwnDefault(Table table, Column column, @Nullable Column next) {
    if (next == null
        || column.generated() != null
        || altered.contains(new Part(table.name(), column.name()))) {
      return;
    }
    for (Table parent : Families.parents(before, table)) {
      Table kept = after.table(parent.name());
      Column above = kept == null ? null : kept.column(column.name());
      if (above != null
          && foundations.carry(parent.name(), above)
          && !Objects.equals(above.defaultExpression(), next.defaultExpression())) {
        changes.add(
            new TableChange.AlterColumn(
                table.name(), next.withDefault(above.defaultExpression()), next, null, null));
        return;
      }
    }
    if (foundations.carry(table.name(), column)) {
      putDefaultBack(table.name(), column, next);
    }
  }

  private void dependents(Table table, Table other) {
    for (Constraint constraint : table.constraints().values()) {
      if (!constraint.equals(other.constraints().get(constraint.name()))
          || handled.contains(new Part(table.name(), constraint.name()))
          || Families.hasFromParent(before, table, constraint)) {
        continue;
      }
      boolean moves =
          constraint instanceof ForeignKey key
              ? key.columns().stream().anyMatch(column -> isMoved(table.name(), column))
                  || key.targetColumns().stream().anyMatch(column -> isMoved(key.target(), column))
              : isMoved(table, PartTexts.of(constraint))
                  || foundations.carry(table.name(), constraint);
      if (moves) {
        changes.add(new TableChange.DropConstraint(table.name(), constraint));
        changes.add(new TableChange.AddConstraint(table.name(), constraint));
      }
    }
    for (Index index : table.indexes().values()) {
      if (index.equals(other.indexes().get(index.name()))
          && Families.partOf(index) == null
          && !handled.contains(new Part(table.name(), index.name()))
          && (isMoved(table, PartTexts.of(index)) || foundations.carry(table.name(), index))) {
        changes.add(new TableChange.DropIndex(table.name(), index));
        changes.add(new TableChange.CreateIndex(table.name(), index));
      }
    }
  }

  private boolean isMoved(ObjectName table, String column) {
    Part part = new Part(table, column);
    return remade.contains(part) || retyped.contains(part);
  }

  /** The server itself takes plain columns along when they change their type. */
  private boolean isMoved(Table table, PartTexts texts) {
    return texts.columns().stream()
            .anyMatch(column -> remade.contains(new Part(table.name(), column)))
        || texts.expressions().stream()
            .anyMatch(
                expression ->
                    stands(table, expression, remade)
                        || stands(table, expression, retyped)
                        || rebuilt.mentionedIn(expression));
  }

  private static boolean stands(Table table, String expression, Set<Part> columns) {
    return columns.stream()
        .anyMatch(
            column ->
                column.table().equals(table.name())
                    && Expressions.mentions(expression, column.name()));
  }
}
