package io.jmigrate.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random tables of PostgreSQL that inherit from one, several or no others, with rows: what one has
 * from its parents here, it has as its own there.
 */
final class RandomInheritance {
  private static final Map<String, List<String>> PARENTS =
      Map.of(
          "being", List.of(),
          "thing", List.of(),
          "person", List.of("being", "thing"),
          "robot", List.of("thing"),
          "writer", List.of("person", "robot"));

  private static final List<String> TABLES = List.of("being", "thing", "person", "robot", "writer");

  private final Dice dice;
  private final RandomPostgresTypes script;

  /** The same in all tables: no table has two defaults from its parents. */
  private final String label;

  private final Map<String, Map<String, String>> made = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> checks = new LinkedHashMap<>();

  RandomInheritance(Dice dice, RandomPostgresTypes script) {
    this.dice = dice;
    this.script = script;
    this.label = "varchar(80)" + dice.pick("", " DEFAULT 'x'", " DEFAULT 'y'");
  }

  void write() {
    for (String table : present()) {
      table(table);
    }
    for (String table : made.keySet()) {
      later(table);
    }
  }

  /** Mostly with their parents, which could not be given to them later. */
  private List<String> present() {
    return dice.oneIn(20) ? dice.some(TABLES) : TABLES.subList(0, dice.pick(0, 2, 3, 4, 5, 5));
  }

  private void table(String table) {
    List<String> parents = parents(table);
    Map<String, String> all = new LinkedHashMap<>();
    Map<String, String> checked = new LinkedHashMap<>();
    parents.forEach(parent -> all.putAll(made.getOrDefault(parent, Map.of())));
    parents.forEach(parent -> checked.putAll(checks.getOrDefault(parent, Map.of())));
    boolean attached = !parents.isEmpty() && table.equals("robot") != dice.oneIn(40);
    List<String> lines = new ArrayList<>();
    if (attached) {
      all.forEach((name, type) -> lines.add(name + " " + type));
      checked.forEach((name, check) -> lines.add(check(name, check)));
    }
    own(table)
        .forEach(
            (name, type) -> {
              if (!attached || !all.containsKey(name)) {
                lines.add(name + " " + type);
                all.put(name, type);
              }
            });
    if (dice.oneIn(3)) {
      String check = "id <> " + (7 + dice.below(2));
      if (dice.oneIn(2)) {
        checked.put(table + "_fine", check);
        lines.add(check(table + "_fine", check));
      } else {
        lines.add(check(table + "_fine", check) + " NO INHERIT");
      }
    }
    if ((table.equals("being") || table.equals("robot")) && dice.oneIn(3)) {
      checked.put("small", "id < 1000");
      lines.add(check("small", "id < 1000"));
    }
    if (dice.oneIn(2)) {
      lines.add("PRIMARY KEY (id)");
    }
    made.put(table, all);
    checks.put(table, checked);
    script.named(
        "TABLE " + table,
        "CREATE TABLE %s (%s)%s",
        table,
        String.join(", ", lines),
        attached || parents.isEmpty() ? "" : " INHERITS (" + String.join(", ", parents) + ")");
    script.known(table, RandomPartitions.known(all));
    if (attached) {
      parents.forEach(parent -> script.add("ALTER TABLE %s INHERIT %s", table, parent));
    }
    boolean sized = all.containsKey("size");
    script.add(
        "INSERT INTO %s (id%s) VALUES (%d%s)",
        table, sized ? ", size" : "", made.size(), sized ? ", 5" : "");
  }

  private List<String> parents(String table) {
    List<String> parents = new ArrayList<>(PARENTS.getOrDefault(table, List.of()));
    parents.removeIf(parent -> !made.containsKey(parent) || dice.oneIn(15));
    return parents;
  }

  /**
   * The columns it has by itself. No statement makes one its parent's alone: what a table says of
   * these it says on both sides.
   */
  private Map<String, String> own(String table) {
    Map<String, String> own = new LinkedHashMap<>();
    boolean alone = !made.containsKey("person") && !made.containsKey("robot");
    if (!table.equals("writer") || alone || dice.oneIn(40)) {
      own.put("id", "bigint NOT NULL");
      own.put("label", label);
    }
    if (PARENTS.getOrDefault(table, List.of()).isEmpty()) {
      if (table.equals("thing") && dice.oneIn(2)) {
        own.put("size", "integer" + dice.pick("", " DEFAULT 1"));
      }
      if (table.equals("being") && dice.oneIn(2)) {
        own.put("born", "date");
      }
    }
    if (dice.oneIn(2)) {
      own.put(table + "_tag", "text");
    }
    return own;
  }

  private static String check(String name, String check) {
    return "CONSTRAINT " + name + " CHECK (" + check + ")";
  }

  private void later(String table) {
    List<String> columns = List.copyOf(made.getOrDefault(table, Map.of()).keySet());
    String column = dice.pick(columns);
    switch (dice.below(10)) {
      case 0 ->
          script.add(
              "ALTER TABLE %s ADD COLUMN %1$s_added bigint DEFAULT %d", table, dice.below(2));
      case 1 -> script.add("ALTER TABLE %s ALTER id SET DEFAULT 4", table);
      case 2 -> script.add("CREATE INDEX %s_%s ON %1$s (%2$s)", table, column);
      case 3 -> script.comment("COLUMN " + table + "." + column);
      case 4 ->
          script.add(
              "CREATE TRIGGER own AFTER DELETE ON %s FOR EACH ROW EXECUTE FUNCTION follow()",
              table);
      case 5 -> script.add("ALTER TABLE %s ADD CONSTRAINT %1$s_no CHECK (id <> 77)", table);
      case 6 -> script.add("ALTER TABLE %s ALTER id SET STATISTICS 20", table);
      default -> {}
    }
  }
}
