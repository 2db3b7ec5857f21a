package io.jmigrate.dialect.postgres;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.Grant;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Privileges;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.ScriptedObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what has to be granted and revoked, given all other changes: what is made has the
 * privileges that the server gives by itself, what stays has those it had.
 */
final class PostgresGrants {
  private PostgresGrants() {}

  /** The changes with all that is to be granted and revoked. */
  static List<SchemaChange> complete(List<SchemaChange> changes, Schema before, Schema after) {
    List<SchemaChange> complete =
        new ArrayList<>(
            changes.stream()
                .filter(change -> !(change instanceof ObjectChange.AlterPrivileges))
                .toList());
    if (before.privileges().isEmpty() && after.privileges().isEmpty()) {
      return complete;
    }
    requireExtensionsWithoutGifts(changes, before);
    RemadeObjects remade = RemadeObjects.of(changes, before, after);
    SortedMap<String, Privileges> start = start(remade, before);
    Set<String> there = before.objects();
    there.addAll(remade.made().keySet());
    Set<String> objects = new TreeSet<>(start.keySet());
    objects.addAll(after.privileges().keySet());
    for (String object : objects) {
      Privileges wanted = after.privileges().get(object);
      Privileges from = start.get(object);
      if (from == null && wanted != null) {
        // What is left out by the user's leave is not made.
        boolean known = wanted.holder().isEmpty() || there.contains(wanted.holder());
        from = known ? untouched(wanted) : wanted;
      }
      if (from != null) {
        Privileges to = wanted == null ? from.with(List.of(), List.of()) : wanted;
        if (!from.isSame(to)) {
          requireGrantable(from, to);
          complete.add(new ObjectChange.AlterPrivileges(from, to));
        }
      }
    }
    return complete;
  }

  /** The schema reached, with the privileges it has when nothing is granted or revoked. */
  static Schema ungranted(List<SchemaChange> changes, Schema before, Schema after) {
    if (before.privileges().isEmpty()) {
      return after.withoutPrivileges();
    }
    RemadeObjects remade = RemadeObjects.of(changes);
    SortedMap<String, Privileges> reached = start(remade, before);
    for (RemadeObjects.Known object : remade.made().values()) {
      RemadeObjects.Known former = remade.former(object);
      if (former != null) {
        Privileges old = before.privileges().get(former.toString());
        reached.remove(object.toString());
        if (old != null) {
          reached.put(object.toString(), old.of(object.kind(), object.name()));
        }
      }
    }
    reached.replaceAll((object, those) -> ofViewColumns(those, after.scripted().get(object)));
    return after.withPrivileges(reached);
  }

  /** A view may show other columns than before. */
  private static Privileges ofViewColumns(Privileges those, @Nullable ScriptedObject object) {
    if (object == null || !object.kind().equals("view")) {
      return those;
    }
    List<String> columns = object.shape().lines().toList();
    return those.withoutColumns(
        column ->
            !column.isEmpty()
                && columns.stream()
                    .noneMatch(line -> line.startsWith(PostgresNames.sql(column) + " ")));
  }

  /** What is there before anything is granted or revoked. */
  private static SortedMap<String, Privileges> start(RemadeObjects remade, Schema before) {
    SortedMap<String, Privileges> start = new TreeMap<>();
    before
        .privileges()
        .forEach(
            (object, those) -> {
              if (!remade.gone().containsKey(object)
                  && !remade.gone().containsKey(those.holder())) {
                ObjectName name = remade.renamed(object);
                Privileges kept =
                    those.withoutColumns(column -> remade.isGone(those.name(), column));
                Privileges called =
                    name == null ? kept : kept.of(those.kind(), name).heldBy(those.holder());
                start.put(called.object(), called);
              }
            });
    InitialPrivileges defaults = new InitialPrivileges(before);
    for (RemadeObjects.Known object : remade.made().values()) {
      if (InitialPrivileges.concern(object.kind())) {
        Privileges gifts = defaults.of(object.kind(), object.name());
        if (!gifts.given().isEmpty() || !gifts.taken().isEmpty()) {
          start.put(object.toString(), gifts);
        }
      }
    }
    return start;
  }

  /** Nobody has touched it yet; what it belongs to is known where its name tells. */
  private static Privileges untouched(Privileges wanted) {
    return wanted.isDefault() || wanted.object().equals("schema public")
        ? wanted.with(List.of(), List.of())
        : Privileges.untouched(wanted.kind(), wanted.name());
  }

  private static void requireGrantable(Privileges from, Privileges to) {
    Set<Grant> differing = new HashSet<>(from.given());
    differing.addAll(to.given());
    differing.removeIf(grant -> from.given().contains(grant) && to.given().contains(grant));
    differing.addAll(from.granted(to));
    differing.addAll(from.revoked(to));
    for (Grant grant : differing) {
      if (!grant.grantors().isEmpty()) {
        throw refused(from, "there is " + grant + ", who is not the owner");
      }
      if (from.isDefault() || from.object().equals("schema public")) {
        continue;
      }
      boolean runner = from.own() && grant.grantee().equals("CURRENT_USER");
      if (runner || grant.grantee().equals(from.owner())) {
        String who = runner ? "the user who runs this" : from.owner();
        throw refused(from, who + " owns it in the database to be changed, not in the other one");
      }
    }
  }

  private static void requireExtensionsWithoutGifts(List<SchemaChange> changes, Schema before) {
    InitialPrivileges defaults = new InitialPrivileges(before);
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.CreateScripted create
          && create.object().kind().equals("extension")
          && namespaces(create.object(), before).anyMatch(defaults::concernObjectsIn)) {
        throw new JmigrateException(
            ErrorCode.REFUSED,
            "The "
                + create.object()
                + " would have to be made without the default privileges of its schema.\n"
                + "  Do that by hand, in a migration of its own before this one.");
      }
    }
  }

  /** Those that the extension is made in. */
  private static Stream<String> namespaces(ScriptedObject extension, Schema before) {
    return Stream.concat(Stream.of(""), before.namespaces().keySet().stream())
        .filter(
            name ->
                name.isEmpty()
                    || extension.definition().endsWith(" SCHEMA " + PostgresNames.sql(name)));
  }

  private static JmigrateException refused(Privileges object, String why) {
    return new JmigrateException(
        ErrorCode.REFUSED,
        "The "
            + object
            + " cannot be changed: "
            + why
            + ".\n  Do that by hand, in a migration of its own before this one.");
  }
}
