package io.jmigrate.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random partitioned tables on PostgreSQL, with rows: the same parts of the same tables are there,
 * detached or not at all, made as parts or attached, and have much or little of their own. Rows lie
 * where every bound that a part may have lets them be.
 */
final class RandomPartitions {
  private final Dice dice;
  private final RandomPostgresTypes script;
  private final boolean virtual;
  private final List<String> tables = new ArrayList<>();
  private Map<String, String> columns = Map.of();
  private String root = "";
  private List<String> checks = List.of();

  /**
   * @param virtual whether columns may be computed when they are read
   */
  RandomPartitions(Dice dice, RandomPostgresTypes script, boolean virtual) {
    this.dice = dice;
    this.script = script;
    this.virtual = virtual;
  }

  void write() {
    script.named(
        "FUNCTION follow()",
        "CREATE FUNCTION follow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'");
    for (String table : dice.shuffled(dice.some(List.of("by_range", "by_list", "by_hash")))) {
      family(table);
    }
  }

  /** What the columns of the table are, for those who read it. */
  static Map<String, String> known(Map<String, String> columns) {
    Map<String, String> known = new LinkedHashMap<>();
    columns.forEach((name, type) -> known.put(name, type.replaceFirst(" .*", "")));
    return known;
  }

  private void family(String name) {
    root = name;
    tables.clear();
    columns = columns();
    checks = dice.oneIn(2) ? List.of("CONSTRAINT " + root + "_fine CHECK (id <> 7)") : List.of();
    String key = dice.oneIn(3) ? "" : key("");
    List<String> lines = new ArrayList<>(lines());
    if (!key.isEmpty() && dice.oneIn(2)) {
      lines.add(key);
    }
    script.named(
        "TABLE " + root,
        "CREATE TABLE %s (%s) PARTITION BY %s",
        root,
        String.join(", ", lines),
        switch (root) {
          case "by_range" -> "RANGE (id)";
          case "by_list" -> "LIST (kind)";
          default -> "HASH (id)";
        });
    script.known(root, known(columns));
    List<String> first = new ArrayList<>();
    List<String> later = new ArrayList<>();
    for (String index : dice.some(List.of("_i", "_j", "_k"))) {
      (dice.oneIn(2) ? first : later).add(index);
    }
    first.forEach(this::index);
    parts();
    if (!key.isEmpty() && lines.size() == lines().size()) {
      script.add("ALTER TABLE %s ADD %s", root, key);
    }
    later.forEach(this::index);
    belongings();
    if (!key.isEmpty() && root.equals("by_hash") && dice.oneIn(2)) {
      script.add(
          "CREATE TABLE to_%s (id bigint PRIMARY KEY, its bigint REFERENCES %1$s (id)%s)",
          root, dice.pick("", " ON DELETE CASCADE", " DEFERRABLE"));
    }
  }

  private Map<String, String> columns() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("id", "bigint NOT NULL");
    String keyed = root.equals("by_hash") ? "" : " NOT NULL";
    all.put("kind", "text" + keyed + dice.pick("", " DEFAULT 'a'"));
    all.put("day", "date" + dice.pick("", " NOT NULL DEFAULT '2026-01-01'"));
    if (dice.oneIn(2)) {
      all.put("amount", dice.pick("numeric(10,2)", "numeric(12,4)", "numeric(12,4) DEFAULT 2"));
    }
    if (dice.oneIn(2)) {
      all.put("note", dice.pick("varchar(80)", "varchar(200)") + dice.pick("", " DEFAULT 'x'"));
    }
    if (dice.oneIn(2)) {
      all.put("owner_id", "bigint" + dice.pick("", " REFERENCES kept (id)"));
    }
    if (dice.oneIn(3)) {
      String kept = virtual ? dice.pick("STORED", "VIRTUAL") : "STORED";
      all.put(
          "twice", "bigint GENERATED ALWAYS AS (id * %d) %s".formatted(2 + dice.below(2), kept));
    }
    return all;
  }

  /** The root's lines, in any order. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    columns.forEach((name, type) -> lines.add(name + " " + type));
    lines.addAll(checks);
    return lines;
  }

  private String key(String of) {
    String named = of.isEmpty() ? root : of;
    String columnsOfKey = root.equals("by_hash") ? "id" : "kind, id";
    return "CONSTRAINT " + named + "_key PRIMARY KEY (" + columnsOfKey + ")";
  }

  private void parts() {
    switch (root) {
      case "by_range" -> {
        part("low", "FROM (%s) TO (100)".formatted(dice.pick("MINVALUE", "0")), "5");
        if (part("mid", "FROM (100) TO (%d)".formatted(dice.pick(200, 300)), "")) {
          String mid = root;
          root = "by_range_mid";
          part("a", "IN ('a')", "150");
          part("rest", "DEFAULT", "");
          root = mid;
        }
        part("high", "FROM (300) TO (%s)".formatted(dice.pick("MAXVALUE", "1000")), "500");
        part("rest", "DEFAULT", "");
      }
      case "by_list" -> {
        part("a", "IN (%s)".formatted(dice.pick("'a'", "'a', 'aa'", "'aa', 'a'")), "1");
        part("b", "IN (%s)".formatted(dice.pick("'b'", "'b', 'it''s'")), "2");
        part("rest", "DEFAULT", "3");
      }
      default -> {
        part("one", "WITH (MODULUS 2, REMAINDER 0)", "1");
        part("two", "WITH (MODULUS %d, REMAINDER 1)".formatted(dice.pick(2, 4)), "3");
      }
    }
  }

  /** Whether it is there. */
  private boolean part(String ending, String bound, String row) {
    String part = root + "_" + ending;
    String below = part.equals("by_range_mid") ? " PARTITION BY LIST (kind)" : "";
    String options = below.isEmpty() ? dice.pick("", "", "", " WITH (fillfactor='70')") : "";
    String values = bound.equals("DEFAULT") ? bound : "FOR VALUES " + bound;
    switch (dice.below(7)) {
      case 0 -> {
        return false;
      }
      case 1, 2 -> {
        List<String> lines = dice.shuffled(lines());
        if (below.isEmpty() && dice.oneIn(4)) {
          lines.add(key(part));
        }
        own(part, lines);
        script.named(
            "TABLE " + part,
            "CREATE TABLE %s (%s)%s%s",
            part,
            String.join(", ", lines),
            below,
            options);
        for (String index : dice.some(List.of("_e", "_f", "_g"))) {
          if (dice.oneIn(6)) {
            script.add("CREATE INDEX %s%s ON %1$s (%s)", part, index, dice.pick("day", "kind"));
          }
        }
        if (!dice.oneIn(3)) {
          script.add("ALTER TABLE %s ATTACH PARTITION %s %s", root, part, values);
        }
      }
      default -> {
        List<String> lines = new ArrayList<>();
        own(part, lines);
        if (dice.oneIn(4)) {
          lines.add("day DEFAULT '2026-02-02'");
        }
        script.named(
            "TABLE " + part,
            "CREATE TABLE %s PARTITION OF %s%s %s%s%s",
            part,
            root,
            lines.isEmpty() ? "" : " (" + String.join(", ", lines) + ")",
            values,
            below,
            options);
      }
    }
    tables.add(part);
    if (!row.isEmpty()) {
      row(part, row);
    }
    return true;
  }

  private void own(String part, List<String> lines) {
    if (dice.oneIn(4) && !part.equals("by_range_mid")) {
      lines.add("CONSTRAINT %s_own CHECK (id <> %d)".formatted(part, 8 + dice.below(2)));
    }
    if (dice.oneIn(4) && !lines.isEmpty()) {
      lines.add("CONSTRAINT %s_day UNIQUE (day, id, kind)".formatted(part));
    }
  }

  private void row(String part, String id) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("kind", part.endsWith("_b") ? "'b'" : part.equals("by_list_rest") ? "'z'" : "'a'");
    values.put("day", "'2026-03-03'");
    values.put("amount", "1.5");
    values.put("note", "'one'");
    values.keySet().retainAll(columns.keySet());
    script.add(
        "INSERT INTO %s (%s) VALUES (%s)",
        part, String.join(", ", values.keySet()), String.join(", ", values.values()));
  }

  private void index(String ending) {
    String what =
        switch (ending) {
          case "_i" -> dice.pick("day", "day, id");
          case "_j" -> dice.pick("kind", "id, day DESC");
          default -> dice.pick("lower(kind)", "kind, day");
        };
    script.add(
        "CREATE INDEX %s%s ON %s (%s)%s",
        root, ending, root, what, dice.pick("", "", " WHERE id > 0"));
  }

  /** What root and parts have besides columns, keys and indexes. */
  private void belongings() {
    List<String> all = new ArrayList<>(tables);
    all.add(root);
    if (dice.oneIn(3)) {
      String trigger = root + "_t";
      script.named(
          "TRIGGER " + trigger + " ON " + root,
          "CREATE TRIGGER %s %s ON %s FOR EACH ROW EXECUTE FUNCTION follow()",
          trigger,
          dice.pick("AFTER INSERT", "AFTER UPDATE OF day", "BEFORE UPDATE"),
          root);
      if (dice.oneIn(3)) {
        script.add("ALTER TABLE %s %s TRIGGER %s", root, dice.pick("DISABLE", "ENABLE"), trigger);
      }
    }
    for (String table : all) {
      boolean isRoot = table.equals(root);
      if (!isRoot && dice.oneIn(5)) {
        script.named(
            "TRIGGER own_%s ON %1$s".formatted(table),
            "CREATE TRIGGER own_%1$s AFTER DELETE ON %1$s FOR EACH ROW EXECUTE FUNCTION follow()",
            table);
      }
      if (dice.oneIn(8)) {
        script.add("ALTER TABLE %s %s ROW LEVEL SECURITY", table, dice.pick("ENABLE", "FORCE"));
        script.named(
            "POLICY p ON " + table, "CREATE POLICY p ON %s USING (id > %d)", table, dice.below(2));
      }
      if (dice.oneIn(8)) {
        script.add("ALTER TABLE %s REPLICA IDENTITY %s", table, dice.pick("FULL", "NOTHING"));
      }
      if (dice.oneIn(8)) {
        script.add(
            "ALTER TABLE %s ALTER kind SET %s",
            table, dice.pick("STORAGE EXTERNAL", "STATISTICS 50"));
      }
      if (dice.oneIn(8)) {
        script.add("CREATE STATISTICS %s_s ON id, day FROM %1$s", table);
      }
      if (dice.oneIn(8)) {
        script.comment("COLUMN " + table + ".day");
      }
      if (!isRoot && dice.oneIn(6)) {
        script.add("CREATE INDEX %s_m ON %1$s (%s)", table, dice.pick("day", "kind", "id"));
      }
      if (!isRoot && dice.oneIn(8)) {
        script.add("ALTER TABLE %s ALTER kind SET NOT NULL", table);
      }
    }
  }
}
