package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Grant;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Privileges;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows what the server grants by itself when the user who runs migrations makes something. */
final class InitialPrivileges {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("table", "tables"),
          Map.entry("view", "tables"),
          Map.entry("materialized view", "tables"),
          Map.entry("foreign table", "tables"),
          Map.entry("sequence", "sequences"),
          Map.entry("function", "functions"),
          Map.entry("procedure", "functions"),
          Map.entry("aggregate", "functions"),
          Map.entry("enum", "types"),
          Map.entry("domain", "types"),
          Map.entry("composite type", "types"),
          Map.entry("range type", "types"),
          Map.entry("schema", "schemas"));

  private final Schema schema;

  InitialPrivileges(Schema schema) {
    this.schema = schema;
  }

  /** Whether objects of that kind have privileges. */
  static boolean concern(String kind) {
    return KINDS.containsKey(kind);
  }

  /** What a new object has. */
  Privileges of(String kind, ObjectName name) {
    Privileges none = Privileges.untouched(kind, name);
    String objects = KINDS.getOrDefault(kind, "");
    Privileges everywhere = named("", objects);
    Privileges here = name.schema().isEmpty() ? null : named(name.schema(), objects);
    List<Grant> given = new ArrayList<>();
    List<Grant> taken = new ArrayList<>();
    if (everywhere != null) {
      given.addAll(everywhere.given());
      taken.addAll(everywhere.taken());
    }
    if (here != null) {
      here.given().forEach(grant -> add(grant, given, taken));
    }
    return none.with(given, taken);
  }

  /** What is given here may have been taken everywhere, or given without the grant option. */
  private static void add(Grant grant, List<Grant> given, List<Grant> taken) {
    if (taken.removeIf(grant::isLike)) {
      return;
    }
    if (grant.grantable()) {
      given.removeIf(grant::isLike);
    }
    if (given.stream().noneMatch(grant::isLike)) {
      given.add(grant);
    }
  }

  /** Whether anything that is made in the namespace has other privileges than its kind gives. */
  boolean concernObjectsIn(String namespace) {
    return KINDS.values().stream()
        .anyMatch(objects -> named("", objects) != null || named(namespace, objects) != null);
  }

  private @Nullable Privileges named(String namespace, String objects) {
    return schema.privileges().get(Privileges.DEFAULT + " " + new ObjectName(namespace, objects));
  }
}
