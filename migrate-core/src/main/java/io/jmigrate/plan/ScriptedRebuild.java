package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.Unmodelled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Drops views, routines and triggers that stand in the way of a change, and makes them again behind
 * it; and so all that uses those.
 */
final class ScriptedRebuild {
  private final Schema before;
  private final Schema after;
  private final List<SchemaChange> renames;
  private final Map<String, ScriptedObject> dropped = new LinkedHashMap<>();

  private ScriptedRebuild(List<SchemaChange> renames, Schema before, Schema after) {
    this.renames = renames;
    this.before = before;
    this.after = after;
  }

  /**
   * The changes with what they need.
   *
   * @param renames come before them, and after what is dropped here
   * @param moved what must not be used while the changes are made
   * @throws JmigrateException (REFUSED) naming what cannot be made again
   */
  static List<SchemaChange> complete(
      List<SchemaChange> changes,
      List<SchemaChange> renames,
      Schema before,
      Schema after,
      Set<String> moved) {
    ScriptedRebuild rebuild = new ScriptedRebuild(renames, before, after);
    changes.forEach(rebuild::take);
    rebuild.refuseUnmodelled(moved);
    rebuild.spread(moved);
    return rebuild.completed(changes, moved);
  }

  private void take(SchemaChange change) {
    if (change instanceof ObjectChange.DropScripted drop) {
      dropped.put(drop.object().toString(), drop.object());
    } else if (change instanceof ObjectChange.AlterScripted alter
        && !alter.before().canBecome(alter.after())) {
      dropped.put(alter.before().toString(), alter.before());
    }
  }

  private void refuseUnmodelled(Set<String> moved) {
    for (Unmodelled object : before.unmodelled()) {
      Set<String> used = new TreeSet<>(object.uses());
      used.retainAll(moved);
      if (!used.isEmpty()) {
        throw new JmigrateException(
            ErrorCode.REFUSED,
            "Cannot change or drop "
                + String.join(", ", used)
                + ": "
                + object
                + " is made with it and would have to be dropped and made again, which is not"
                + " written yet. Do that by hand around the change.");
      }
    }
  }

  private void spread(Set<String> moved) {
    boolean more = true;
    while (more) {
      more = false;
      List<ScriptedObject> gone = List.copyOf(dropped.values());
      for (ScriptedObject object : before.scripted().values()) {
        if (!dropped.containsKey(object.toString())
            && (uses(object).stream().anyMatch(moved::contains)
                || gone.stream()
                    .anyMatch(one -> object.uses().stream().anyMatch(one::isMeantBy)))) {
          dropped.put(object.toString(), object);
          more = true;
        }
      }
    }
  }

  private List<SchemaChange> completed(List<SchemaChange> changes, Set<String> moved) {
    List<SchemaChange> complete = new ArrayList<>();
    for (SchemaChange change : changes) {
      boolean replaced =
          change instanceof ObjectChange.DropScripted
              || (change instanceof ObjectChange.AlterScripted alter
                  && dropped.containsKey(alter.before().toString()));
      if (!replaced) {
        complete.add(change);
      }
    }
    ReleasedParts released = new ReleasedParts(changes, before);
    for (ScriptedObject object : dropped.values()) {
      ScriptedObject again = after.scripted().get(object.toString());
      complete.add(new ObjectChange.DropScripted(object));
      if (object.foundation() && (again != null || hasNamesake(object))) {
        requireReleased(object, released.holders(object));
      }
      if (again != null) {
        requireRemakable(object, again, moved);
        complete.add(new ObjectChange.CreateScripted(again));
      }
    }
    return complete;
  }

  /** Tables that were made with it may be meant to go on with another of its name. */
  private boolean hasNamesake(ScriptedObject object) {
    return after.scripted().values().stream()
        .anyMatch(
            other ->
                other.foundation()
                    && !other.toString().equals(object.toString())
                    && other.word().equals(object.word()));
  }

  private static void requireReleased(ScriptedObject object, Set<String> holders) {
    if (!holders.isEmpty()) {
      throw refused(
          object, "be dropped, but " + String.join(", ", holders) + " cannot be made without it");
    }
  }

  private void requireRemakable(ScriptedObject object, ScriptedObject again, Set<String> moved) {
    Set<String> lost = uses(object);
    lost.retainAll(moved);
    lost.removeIf(this::stays);
    if (object.makesSame(again) && !lost.isEmpty()) {
      throw refused(
          object,
          "be dropped and made again, but it is made with "
              + String.join(", ", lost)
              + ", which goes");
    }
  }

  private static JmigrateException refused(ScriptedObject object, String why) {
    return new JmigrateException(
        ErrorCode.REFUSED,
        "The "
            + object
            + " would have to "
            + why
            + ".\n  Do that by hand, in a migration of its own before this one.");
  }

  private boolean stays(String used) {
    int dot = used.lastIndexOf('.');
    for (Table table : before.tables().values()) {
      String name = table.name().toString();
      if (used.equals(name)) {
        return after.table(table.name()) != null;
      }
      if (dot == name.length() && used.startsWith(name)) {
        Table other = after.table(table.name());
        return other != null && other.column(used.substring(dot + 1)) != null;
      }
    }
    return true;
  }

  /** What an object is made with, by the names after the renames. */
  private Set<String> uses(ScriptedObject object) {
    Set<String> names = new TreeSet<>(object.uses());
    for (SchemaChange rename : renames) {
      if (rename instanceof ObjectChange.RenameTable table) {
        names = renamed(names, table.before().toString(), table.after().toString());
      } else if (rename instanceof TableChange.RenameColumn column) {
        String place = column.table() + ".";
        names = renamed(names, place + column.before(), place + column.after());
      }
    }
    return names;
  }

  private static Set<String> renamed(Set<String> names, String before, String after) {
    Set<String> renamed = new TreeSet<>();
    for (String name : names) {
      boolean concerned = name.equals(before) || name.startsWith(before + ".");
      renamed.add(concerned ? after + name.substring(before.length()) : name);
    }
    return renamed;
  }
}
