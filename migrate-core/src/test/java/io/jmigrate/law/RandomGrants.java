package io.jmigrate.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Random privileges on PostgreSQL: default privileges before anything is made, and then some of
 * each object and of columns. They have dice of their own, so that the objects stay what they are.
 */
final class RandomGrants {
  private static final Map<String, List<String>> PRIVILEGES =
      Map.of(
          "TABLE", List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRIGGER"),
          "SEQUENCE", List.of("USAGE", "SELECT"),
          "FUNCTION", List.of("EXECUTE"),
          "PROCEDURE", List.of("EXECUTE"),
          "TYPE", List.of("USAGE"),
          "DOMAIN", List.of("USAGE"));

  private final Dice dice;

  RandomGrants(long seed) {
    this.dice = new Dice(~seed);
  }

  /** The roles, and what they get of all that is made later. */
  List<String> defaults() {
    List<String> statements =
        new ArrayList<>(List.of("CREATE ROLE reader;", "CREATE ROLE \"the writer\";"));
    for (String objects : List.of("TABLE", "SEQUENCE", "FUNCTION", "TYPE")) {
      if (dice.oneIn(3)) {
        statements.add(
            "ALTER DEFAULT PRIVILEGES%s GRANT %s ON %sS TO %s"
                .formatted(dice.pick("", " IN SCHEMA public"), some(objects), objects, role()));
      }
    }
    if (dice.oneIn(4)) {
      statements.add("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
    }
    return statements;
  }

  /** Privileges of some objects: {@code TYPE mood}. */
  List<String> of(List<String> objects) {
    List<String> statements = new ArrayList<>();
    for (String object : objects) {
      String known = object.replaceFirst("^AGGREGATE", "FUNCTION").replaceFirst("^.*VIEW", "TABLE");
      String kind = known.substring(0, known.indexOf(' '));
      if (PRIVILEGES.containsKey(kind) && dice.oneIn(2)) {
        String what = some(kind) + " ON " + known;
        statements.add(
            switch (dice.below(4)) {
              case 0 -> "REVOKE " + what + " FROM " + dice.pick("PUBLIC", "CURRENT_USER", role());
              case 1 -> "GRANT " + what + " TO " + role() + " WITH GRANT OPTION";
              default -> "GRANT " + what + " TO " + dice.pick("PUBLIC", role(), role());
            });
      }
    }
    return statements;
  }

  /** Privileges of a column. */
  String of(String table, String column) {
    return "GRANT %s (%s) ON %s TO %s"
        .formatted(dice.pick("SELECT", "UPDATE", "INSERT"), column, table, role());
  }

  private String some(String kind) {
    return String.join(", ", dice.some(PRIVILEGES.getOrDefault(kind, List.of())));
  }

  private String role() {
    return dice.pick("reader", "\"the writer\"");
  }
}
