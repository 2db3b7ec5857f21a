package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Grant;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Privileges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes GRANT, REVOKE and ALTER DEFAULT PRIVILEGES for what differs, and nothing else. */
final class PrivilegeStatements {
  private static final List<String> ORDER =
      List.of(
          "SELECT",
          "INSERT",
          "UPDATE",
          "DELETE",
          "TRUNCATE",
          "REFERENCES",
          "TRIGGER",
          "MAINTAIN",
          "USAGE",
          "CREATE",
          "EXECUTE");

  private final Privileges before;
  private final Privileges after;

  private PrivilegeStatements(Privileges before, Privileges after) {
    this.before = before;
    this.after = after;
  }

  static List<String> of(Privileges before, Privileges after) {
    return new PrivilegeStatements(before, after).statements();
  }

  private List<String> statements() {
    Set<Grant> revoked = new LinkedHashSet<>();
    Set<Grant> options = new LinkedHashSet<>();
    for (Grant grant : before.revoked(after)) {
      (after.given().stream().anyMatch(grant::isLike) ? options : revoked).add(grant);
    }
    Set<Grant> granted = new LinkedHashSet<>(before.granted(after));
    takenAlong(revoked, revoked, granted);
    takenAlong(options, options, granted);
    List<String> statements = new ArrayList<>();
    write("REVOKE ", revoked, " FROM ", "", statements);
    write("REVOKE GRANT OPTION FOR ", options, " FROM ", "", statements);
    write("GRANT ", only(granted, false), " TO ", "", statements);
    write("GRANT ", only(granted, true), " TO ", " WITH GRANT OPTION", statements);
    return statements;
  }

  /** What is revoked of a table is revoked of its columns, too. */
  private void takenAlong(Collection<Grant> revoked, Set<Grant> alsoRevoked, Set<Grant> granted) {
    for (Grant whole : List.copyOf(revoked)) {
      if (whole.column().isEmpty()) {
        alsoRevoked.removeIf(grant -> isOfColumn(grant, whole));
        after.given().stream().filter(grant -> isOfColumn(grant, whole)).forEach(granted::add);
      }
    }
  }

  private static boolean isOfColumn(Grant grant, Grant whole) {
    return !grant.column().isEmpty()
        && grant.grantee().equals(whole.grantee())
        && grant.privilege().equals(whole.privilege());
  }

  private static List<Grant> only(Collection<Grant> grants, boolean grantable) {
    return grants.stream().filter(grant -> grant.grantable() == grantable).toList();
  }

  /** A statement for all roles that get or lose the same. */
  private void write(
      String verb, Collection<Grant> grants, String to, String end, List<String> statements) {
    Map<String, List<Grant>> byRole = new TreeMap<>();
    for (Grant grant : grants) {
      byRole.computeIfAbsent(role(grant.grantee()), role -> new ArrayList<>()).add(grant);
    }
    Map<String, List<String>> rolesByWhat = new LinkedHashMap<>();
    byRole.forEach(
        (role, some) ->
            rolesByWhat.computeIfAbsent(what(some), key -> new ArrayList<>()).add(role));
    rolesByWhat.forEach(
        (what, roles) ->
            statements.add(
                scope() + verb + what + " ON " + objects() + to + String.join(", ", roles) + end));
  }

  private static String what(List<Grant> grants) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    grants.stream()
        .sorted(
            Comparator.<Grant>comparingInt(grant -> ORDER.indexOf(grant.privilege()))
                .thenComparing(Grant::privilege)
                .thenComparing(Grant::column))
        .forEach(
            grant -> {
              List<String> some =
                  columns.computeIfAbsent(grant.privilege(), privilege -> new ArrayList<>());
              if (grant.column().isEmpty()) {
                words.add(grant.privilege());
              } else {
                some.add(grant.column());
              }
            });
    columns.forEach(
        (privilege, some) -> {
          if (!some.isEmpty()) {
            words.add(privilege + " " + PostgresNames.list(some));
          }
        });
    return String.join(", ", words);
  }

  /** The owner is named only where that is not whoever runs this. */
  private String role(String grantee) {
    if (!grantee.equals(Grant.OWNER)) {
      return grantee;
    }
    return before.own() ? "CURRENT_USER" : before.owner();
  }

  private String scope() {
    if (!before.isDefault()) {
      return "";
    }
    String namespace = before.name().schema();
    return "ALTER DEFAULT PRIVILEGES"
        + (before.own() ? "" : " FOR ROLE " + before.owner())
        + (namespace.isEmpty() ? "" : " IN SCHEMA " + PostgresNames.sql(namespace))
        + " ";
  }

  private String objects() {
    ObjectName name = before.name();
    return switch (before.kind()) {
      case Privileges.DEFAULT -> name.name().replaceFirst(" of .*", "").toUpperCase(Locale.ROOT);
      case "schema" -> "SCHEMA " + PostgresNames.sql(name.name());
      case "foreign-data wrapper" -> "FOREIGN DATA WRAPPER " + PostgresNames.sql(name.name());
      case "server" -> "FOREIGN SERVER " + PostgresNames.sql(name.name());
      case "sequence" -> "SEQUENCE " + PostgresNames.sql(name);
      case "function", "aggregate" -> "FUNCTION " + routine(name);
      case "procedure" -> "PROCEDURE " + routine(name);
      case "domain" -> "DOMAIN " + PostgresNames.sql(name);
      case "enum", "composite type", "range type", "base type" -> "TYPE " + PostgresNames.sql(name);
      default -> "TABLE " + PostgresNames.sql(name);
    };
  }

  /** Of a function's arguments the server prints modes, too; of an aggregate's, what orders it. */
  private static String routine(ObjectName name) {
    int arguments = name.name().indexOf('(');
    String list = name.name().substring(arguments).replaceFirst("\\(ORDER BY ", "(");
    return PostgresNames.sql(name.sibling(name.name().substring(0, arguments)))
        + list.replace(" ORDER BY ", ", ");
  }
}
