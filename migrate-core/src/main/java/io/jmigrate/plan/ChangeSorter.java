package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Orders changes by phase, within a phase by table and name, tables and domains by what they point
 * at. The order given does not count; so the same two schemas always yield the same plan.
 */
final class ChangeSorter {
  private ChangeSorter() {}

  /**
   * The changes in the order they can be made.
   *
   * @param ddl knows what stands together, and what comes behind all others
   */
  static List<SchemaChange> sort(
      List<SchemaChange> changes, Schema before, Schema after, SchemaDdl ddl) {
    boolean merges = ddl.mergesTableChanges();
    PhaseOf phaseOf = new PhaseOf(changes, before);
    Map<Phase, List<SchemaChange>> phases = new EnumMap<>(Phase.class);
    for (SchemaChange change : changes) {
      Phase phase = change.accept(phaseOf);
      Phase turn = merges && change instanceof TableChange ? merged(phase) : phase;
      if (turn == Phase.CREATE_SCRIPTED && ddl.copiesTables()) {
        turn = Phase.CREATE_SCRIPTED_LAST;
      }
      phases.computeIfAbsent(turn, key -> new ArrayList<>()).add(change);
    }
    List<SchemaChange> sorted = new ArrayList<>();
    Comparator<SchemaChange> order =
        Comparator.comparing((SchemaChange change) -> depth(table(change), before, after))
            .thenComparing(ChangeSorter::table)
            .thenComparing((SchemaChange change) -> turn(change.accept(phaseOf), merges))
            .thenComparing(change -> change instanceof TableChange.DropIndex)
            .thenComparing(change -> merges ? 0 : generatedTurn(change));
    phases.forEach(
        (phase, together) -> {
          switch (phase) {
            case RENAME -> {}
            case CREATE_TABLES, CREATE_CHILDREN -> Dependencies.createTables(together);
            case DROP_TABLES, MAKE_ROOM_OF_TABLES -> Dependencies.dropTables(together);
            case CREATE_DOMAINS -> Dependencies.createDomains(together);
            case DROP_DOMAINS -> Dependencies.dropDomains(together);
            case CREATE_FOUNDATIONS,
                CREATE_FOUNDATIONS_OF_TYPES,
                CREATE_SCRIPTED,
                CREATE_SCRIPTED_LAST ->
                ScriptedOrder.create(together);
            case DROP_REMADE_FOUNDATIONS,
                DROP_FOUNDATIONS,
                DROP_FOUNDATIONS_OF_TYPES,
                DROP_SCRIPTED ->
                ScriptedOrder.drop(together);
            case ADD_COLUMNS, ADD_FOREIGN_KEYS, POINT_AT_ROWS ->
                together.sort(
                    Comparator.comparing(
                            (SchemaChange change) -> -depth(table(change), before, after))
                        .thenComparing(order));
            default -> together.sort(order);
          }
          sorted.addAll(together);
        });
    return sorted;
  }

  /** Where the order of columns counts, each is placed after one that has its place already. */
  private static Phase turn(Phase phase, boolean merges) {
    return merges && phase == Phase.ADD_COLUMNS ? Phase.ALTER_COLUMNS : phase;
  }

  /** What is computed from other columns comes after them, and goes before them. */
  private static int generatedTurn(SchemaChange change) {
    if (change instanceof TableChange.AddColumn add) {
      return add.column().generated() == null ? 0 : 1;
    }
    return change instanceof TableChange.DropColumn drop && drop.column().generated() == null
        ? 1
        : 0;
  }

  private static Phase merged(Phase phase) {
    return switch (phase) {
      case RENAME, RELEASE_ROWS, DROP_FOREIGN_KEYS, ADD_FOREIGN_KEYS, POINT_AT_ROWS -> phase;
      default -> Phase.ALTER_COLUMNS;
    };
  }

  /** What reaches a table from its parents comes before what is its own; but foreign keys after. */
  private static int depth(ObjectName table, Schema before, Schema after) {
    return Math.max(Families.depth(before, table), Families.depth(after, table));
  }

  /** What stands together in a statement; empty for what stands alone. */
  static ObjectName table(SchemaChange change) {
    if (change instanceof TableChange within) {
      return within.table();
    }
    return change instanceof ObjectChange.CreateTable create
        ? create.table().name()
        : new ObjectName("", "");
  }
}
