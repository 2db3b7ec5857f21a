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
    RemadeObjects remade = RemadeObjects.of(changes);
    SortedMap<String, Privileges> start = start(remade, before);
    for (RemadeObjects.Known object : remade.made().values()) {
      RemadeObjects.Known former = former(object, remade);
      if (former != null) {
        Privileges old = before.privileges().get(former.toString());
        start.remove(object.toString());
        if (old != null) {
          start.put(object.toString(), old.of(object.kind(), object.name()));
        }
      }
    }
    return after.withPrivileges(start);
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

  /** What a routine or a view takes the place of, by another signature or as another kind. */
  private static RemadeObjects.@Nullable Known former(
      RemadeObjects.Known object, RemadeObjects remade) {
    List<RemadeObjects.Known> before =
        remade.gone().values().stream().filter(other -> isSuccessor(object, other)).toList();
    List<RemadeObjects.Known> after =
        remade.made().values().stream().filter(other -> isSuccessor(other, object)).toList();
    return before.size() == 1 && after.size() == 1 ? before.get(0) : null;
  }

  private static boolean isSuccessor(RemadeObjects.Known object, RemadeObjects.Known former) {
    if (object.kind().endsWith("view") && former.kind().endsWith("view")) {
      return object.name().equals(former.name());
    }
    return object.kind().equals(former.kind())
        && word(object.name()).equals(word(former.name()))
        && object.name().schema().equals(former.name().schema());
  }

  private static String word(ObjectName name) {
    return name.name().replaceFirst("\\(.*", "");
  }

  private static void requireGrantable(Privileges from, Privileges to) {
    Set<Grant> differing = new HashSet<>(from.given());
    differing.addAll(to.given());
    differing.removeIf(grant -> from.given().contains(grant) && to.given().contains(grant));
    differing.addAll(from.granted(to));
    differing.addAll(from.revoked(to));
    for (Grant grant : differing) {
      if (!grant.grantors().isEmpty()) {
        throw refused(from, grant.grantors() + ", not the owner, gave " + grant);
      }
      if (from.isDefault() || from.object().equals("schema public")) {
        continue;
      }
      if (grant.grantee().equals(from.owner())) {
        throw refused(
            from, "they are of " + from.owner() + ", who owns it in the database to be changed");
      }
      if (from.own() && grant.grantee().equals("CURRENT_USER")) {
        throw refused(from, "they are of the user who runs the migration, and will own it");
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
        "The " + object + " cannot be changed: " + why + ".\n  Do that by hand.");
  }
}
