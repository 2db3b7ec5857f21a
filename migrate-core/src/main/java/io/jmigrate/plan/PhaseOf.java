package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the phase of each change, given all of them: a drop is early when something needs it. */
final class PhaseOf implements SchemaChange.Visitor<Phase> {
  /** Names that come to be: constraints and indexes share them, schema by schema, on PostgreSQL. */
  private final Set<ObjectName> neededNames = new HashSet<>();

  private final Set<ObjectName> newPrimaryKeys = new HashSet<>();

  /** Tables whose parts are dropped early: their columns change, or a key would take the index. */
  private final Set<ObjectName> cleared = new HashSet<>();

  private final FamilyMoves moves;
  private final RemadeScripted remade;
  private final Schema before;
  private final boolean tablesEarly;
  private final Set<List<Object>> addedColumns = new HashSet<>();
  private final Set<List<Object>> droppedColumns = new HashSet<>();

  /** {@code before}: the schema that the changes start from. */
  PhaseOf(List<SchemaChange> changes, Schema before) {
    this.before = before;
    this.moves = new FamilyMoves(changes, before);
    this.remade = new RemadeScripted(changes);
    Set<ObjectName> types = alteredTypes(changes);
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.AddConstraint add) {
        needs(add.table(), add.constraint().name());
        if (add.constraint() instanceof PrimaryKey) {
          newPrimaryKeys.add(add.table());
        }
      } else if (change instanceof TableChange.CreateIndex create) {
        needs(create.table(), create.index().name());
      } else if (change instanceof TableChange.AlterConstraint alter) {
        needs(alter.table(), alter.after().name());
      } else if (change instanceof TableChange.AlterIndex alter) {
        needs(alter.table(), alter.after().name());
      } else if (change instanceof TableChange.AddColumn add) {
        addedColumns.add(List.of(add.table(), add.column().name()));
      } else if (change instanceof TableChange.DropColumn drop) {
        droppedColumns.add(List.of(drop.table(), drop.column().name()));
      } else if (change instanceof TableChange.AlterColumn alter
          && (redefined(alter) || !Collections.disjoint(alter.after().type().uses(), types))) {
        clear(alter.table());
      } else if (change instanceof ObjectChange.CreateScripted create) {
        neededNames.add(create.object().name());
      } else if (change instanceof ObjectChange.CreateTable create) {
        create.table().constraints().keySet().forEach(name -> needs(create.table().name(), name));
        create.table().indexes().keySet().forEach(name -> needs(create.table().name(), name));
        needs(create.table().name(), create.table().name().name());
      }
    }
    Map<ObjectName, Set<Set<String>>> keys = keys(changes);
    for (SchemaChange change : changes) {
      if (change instanceof TableChange within
          && (keys.getOrDefault(within.table(), Set.of()).contains(dropped(within))
              || remade.carryPartOf(within.table()))) {
        cleared.add(within.table());
      }
    }
    this.tablesEarly = changes.stream().anyMatch(this::needsTablesGone);
  }

  /** Columns whose type stays what it is called have to be converted nevertheless. */
  private static Set<ObjectName> alteredTypes(List<SchemaChange> changes) {
    Set<ObjectName> types = new HashSet<>();
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.AlterEnum alter) {
        types.add(alter.before().name());
      } else if (change instanceof ObjectChange.AlterDomain alter) {
        types.add(alter.before().name());
      }
    }
    return types;
  }

  /** With the tables below, whose columns change with it. */
  private void clear(ObjectName table) {
    cleared.add(table);
    Families.children(before, table).forEach(child -> clear(child.name()));
  }

  /** On H2 a domain changes its type only where no table is left that would not change with it. */
  private boolean needsTablesGone(SchemaChange change) {
    return change instanceof ObjectChange.AlterDomain alter
        ? !alter.before().type().equals(alter.after().type())
        : change instanceof ObjectChange.DropTable drop
            && (inTheWay(drop.table()) || remade.carryPartOf(drop.table().name()));
  }

  private boolean inTheWay(Table table) {
    return neededNames.contains(table.name())
        || Stream.concat(table.constraints().keySet().stream(), table.indexes().keySet().stream())
            .anyMatch(name -> neededNames.contains(table.name().sibling(name)));
  }

  /** The columns of new keys, by table: a key uses an index, or another key, that it finds. */
  private static Map<ObjectName, Set<Set<String>>> keys(List<SchemaChange> changes) {
    Map<ObjectName, Set<Set<String>>> keys = new HashMap<>();
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.AddConstraint add) {
        Set<Set<String>> columns = keys.computeIfAbsent(add.table(), table -> new HashSet<>());
        if (add.constraint() instanceof ForeignKey key) {
          columns.add(Set.copyOf(key.columns()));
          keys.computeIfAbsent(key.target(), table -> new HashSet<>())
              .add(Set.copyOf(key.targetColumns()));
        } else if (add.constraint() instanceof UniqueKey key) {
          columns.add(columns(key.parts()));
        }
      }
    }
    return keys;
  }

  /** The columns of an index or a key that is dropped; empty for any other change. */
  private static Set<String> dropped(TableChange change) {
    if (change instanceof TableChange.DropIndex drop) {
      return columns(drop.index().parts());
    }
    if (change instanceof TableChange.DropConstraint drop) {
      return drop.constraint() instanceof UniqueKey unique
          ? columns(unique.parts())
          : drop.constraint() instanceof PrimaryKey primary ? columns(primary.parts()) : Set.of();
    }
    return Set.of();
  }

  private static Set<String> columns(List<IndexPart> parts) {
    return parts.stream().map(IndexPart::text).collect(Collectors.toSet());
  }

  private void needs(ObjectName table, String name) {
    neededNames.add(table.sibling(name));
  }

  private static boolean redefined(TableChange.AlterColumn alter) {
    Column before = alter.before();
    Column after = alter.after();
    return !before.type().equals(after.type())
        || before.nullable() != after.nullable()
        || !Objects.equals(before.collation(), after.collation())
        || !Objects.equals(before.generated(), after.generated())
        || !Objects.equals(before.identity(), after.identity());
  }

  private Phase drop(ObjectName table, String name) {
    return isNeeded(table, name) || cleared.contains(table) ? Phase.MAKE_ROOM : Phase.DROP_PARTS;
  }

  /** Also where it is the name of a part that goes with it. */
  private boolean isNeeded(ObjectName table, String name) {
    return neededNames.contains(table.sibling(name))
        || Families.children(before, table).stream()
            .anyMatch(
                child ->
                    Families.partsOf(child, name).stream()
                        .anyMatch(part -> isNeeded(child.name(), part)));
  }

  @Override
  public Phase createNamespace(ObjectChange.CreateNamespace change) {
    return Phase.CREATE_NAMESPACES;
  }

  @Override
  public Phase dropNamespace(ObjectChange.DropNamespace change) {
    return Phase.DROP_NAMESPACES;
  }

  @Override
  public Phase alterNamespace(ObjectChange.AlterNamespace change) {
    return Phase.CREATE_NAMESPACES;
  }

  @Override
  public Phase createEnum(ObjectChange.CreateEnum change) {
    return Phase.CREATE_ENUMS;
  }

  @Override
  public Phase dropEnum(ObjectChange.DropEnum change) {
    return Phase.DROP_ENUMS;
  }

  @Override
  public Phase alterEnum(ObjectChange.AlterEnum change) {
    return Phase.ALTER_TYPES;
  }

  @Override
  public Phase createDomain(ObjectChange.CreateDomain change) {
    return Phase.CREATE_DOMAINS;
  }

  @Override
  public Phase dropDomain(ObjectChange.DropDomain change) {
    return Phase.DROP_DOMAINS;
  }

  @Override
  public Phase alterDomain(ObjectChange.AlterDomain change) {
    return Phase.ALTER_TYPES;
  }

  @Override
  public Phase createSequence(ObjectChange.CreateSequence change) {
    return Phase.CREATE_SEQUENCES;
  }

  @Override
  public Phase dropSequence(ObjectChange.DropSequence change) {
    return Phase.DROP_SEQUENCES;
  }

  @Override
  public Phase alterSequence(ObjectChange.AlterSequence change) {
    boolean letGo = change.before().owner() != null && change.after().owner() == null;
    return letGo ? Phase.MAKE_ROOM : Phase.ALTER_SEQUENCES;
  }

  @Override
  public Phase renameSequence(ObjectChange.RenameSequence change) {
    return Phase.RENAME;
  }

  @Override
  public Phase createScripted(ObjectChange.CreateScripted change) {
    if (!change.object().foundation()) {
      return Phase.CREATE_SCRIPTED;
    }
    return ofTypes(change.object()) ? Phase.CREATE_FOUNDATIONS_OF_TYPES : Phase.CREATE_FOUNDATIONS;
  }

  @Override
  public Phase dropScripted(ObjectChange.DropScripted change) {
    if (!change.object().foundation()) {
      return Phase.DROP_SCRIPTED;
    }
    if (remade.contains(change.object())) {
      return Phase.DROP_REMADE_FOUNDATIONS;
    }
    return ofTypes(change.object()) ? Phase.DROP_FOUNDATIONS_OF_TYPES : Phase.DROP_FOUNDATIONS;
  }

  @Override
  public Phase alterScripted(ObjectChange.AlterScripted change) {
    return Phase.CREATE_SCRIPTED;
  }

  private static boolean ofTypes(ScriptedObject object) {
    return !object.uses().isEmpty();
  }

  @Override
  public Phase alterPrivileges(ObjectChange.AlterPrivileges change) {
    return Phase.GRANT;
  }

  @Override
  public Phase createTable(ObjectChange.CreateTable change) {
    return moves.phase(change);
  }

  @Override
  public Phase dropTable(ObjectChange.DropTable change) {
    return tablesEarly && !moves.isLeftLate(change.table().name())
        ? Phase.MAKE_ROOM_OF_TABLES
        : Phase.DROP_TABLES;
  }

  @Override
  public Phase renameTable(ObjectChange.RenameTable change) {
    return Phase.RENAME;
  }

  @Override
  public Phase alterTable(TableChange.AlterTable change) {
    if (FamilySteps.sameParents(change)) {
      return Phase.ALTER_COLUMNS;
    }
    return moves.phase(change);
  }

  @Override
  public Phase addColumn(TableChange.AddColumn change) {
    return change.column().generated() != null
            && (change.place() == null
                || droppedColumns.contains(List.of(change.table(), change.column().name())))
        ? Phase.ADD_GENERATED_COLUMNS
        : Phase.ADD_COLUMNS;
  }

  @Override
  public Phase dropColumn(TableChange.DropColumn change) {
    boolean computed = change.column().generated() != null && cleared.contains(change.table());
    return computed
            || remade.carryColumn(change.table(), change.column().name())
            || addedColumns.contains(List.of(change.table(), change.column().name()))
        ? Phase.MAKE_ROOM
        : Phase.DROP_COLUMNS;
  }

  @Override
  public Phase alterColumn(TableChange.AlterColumn change) {
    boolean letsGo =
        change.after().equals(change.before().withDefault(null))
            && remade.carryColumn(change.table(), change.after().name());
    return letsGo ? Phase.MAKE_ROOM : Phase.ALTER_COLUMNS;
  }

  @Override
  public Phase renameColumn(TableChange.RenameColumn change) {
    return Phase.RENAME;
  }

  @Override
  public Phase addConstraint(TableChange.AddConstraint change) {
    if (change.constraint() instanceof ForeignKey key) {
      return moves.pointsAtJoining(key) ? Phase.POINT_AT_ROWS : Phase.ADD_FOREIGN_KEYS;
    }
    return Phase.ADD_CONSTRAINTS;
  }

  @Override
  public Phase dropConstraint(TableChange.DropConstraint change) {
    Constraint constraint = change.constraint();
    if (constraint instanceof ForeignKey key) {
      return moves.pointsAtLeaving(key) ? Phase.RELEASE_ROWS : Phase.DROP_FOREIGN_KEYS;
    }
    return constraint instanceof PrimaryKey && getsPrimaryKey(change.table())
        ? Phase.MAKE_ROOM
        : drop(change.table(), constraint.name());
  }

  /** Also where it is a table below, whose key goes with this one. */
  private boolean getsPrimaryKey(ObjectName table) {
    return newPrimaryKeys.contains(table)
        || Families.children(before, table).stream()
            .anyMatch(child -> getsPrimaryKey(child.name()));
  }

  @Override
  public Phase alterConstraint(TableChange.AlterConstraint change) {
    return joins(Families.partOf(change.before()), Families.partOf(change.after()))
        ? Phase.ADD_CONSTRAINTS
        : Phase.RENAME_PARTS;
  }

  @Override
  public Phase createIndex(TableChange.CreateIndex change) {
    return Phase.CREATE_INDEXES;
  }

  @Override
  public Phase dropIndex(TableChange.DropIndex change) {
    return drop(change.table(), change.index().name());
  }

  @Override
  public Phase alterIndex(TableChange.AlterIndex change) {
    return joins(Families.partOf(change.before()), Families.partOf(change.after()))
        ? Phase.CREATE_INDEXES
        : Phase.RENAME_PARTS;
  }

  /** Whether it becomes a part of what may have to be made first. */
  private static boolean joins(@Nullable String before, @Nullable String after) {
    return after != null && !after.equals(before);
  }
}
