package io.jmigrate.law;

import java.util.ArrayList;
import java.util.List;

/**
 * Scripts of all that H2 has besides plain tables: domains, sequences, constants, aliases, views,
 * triggers, synonyms, and comments on them.
 */
final class RandomH2 extends RandomScripted {
  private static final String TRIGGER =
      "org.h2.api.Trigger create() { return (connection, before, after) -> { /* %d */ }; }";

  private final List<String> commented = new ArrayList<>();

  RandomH2(long seed) {
    super(seed);
  }

  @Override
  void foundations() {
    named(
        "DOMAIN fee",
        "CREATE DOMAIN fee AS DECIMAL(%d,2)%s",
        dice.pick(10, 12),
        dice.pick("", " DEFAULT 1", " CHECK (VALUE >= 0)"));
    named("SEQUENCE codes", "CREATE SEQUENCE codes START WITH %d", 1 + dice.below(2));
    named("CONSTANT least", "CREATE CONSTANT least VALUE %d", dice.below(2));
    named(
        "ALIAS magnitude",
        "CREATE ALIAS magnitude %sFOR 'java.lang.Math.abs(long)'",
        dice.oneIn(30) ? "" : "DETERMINISTIC ");
  }

  @Override
  void objects() {
    List.copyOf(tables.keySet()).forEach(this::columns);
    views();
    aliases();
    triggers();
    for (String synonym : dice.some(List.of("s_a", "s_b"))) {
      if (dice.oneIn(2)) {
        add("CREATE SYNONYM %s FOR %s", synonym, relations.any());
      }
    }
    for (String object : dice.some(commented)) {
      if (dice.oneIn(2)) {
        add("COMMENT ON %s IS '%s'", object, dice.pick("it''s", "kept"));
      }
    }
  }

  private void named(String object, String sql, Object... values) {
    add(sql, values);
    commented.add(object);
  }

  private void columns(String table) {
    switch (dice.below(9)) {
      case 0 -> addColumn(table, "price", "fee" + dice.pick("", " DEFAULT 2"));
      case 1 -> addColumn(table, "code", "BIGINT DEFAULT NEXT VALUE FOR codes");
      case 2 ->
          addColumn(
              table, "twice", "BIGINT GENERATED ALWAYS AS (id * %d)".formatted(2 + dice.below(2)));
      case 3 -> addColumn(table, "state", "ENUM('on', 'off'" + dice.pick("", ", 'other'") + ")");
      case 4 -> add("ALTER TABLE %s ADD CONSTRAINT %s_least CHECK (id >= least)", table, table);
      case 5 -> addColumn(table, "size", "BIGINT GENERATED ALWAYS AS (magnitude(id))");
      case 6 -> addColumn(table, "hidden", "INTEGER" + dice.pick("", " INVISIBLE") + " DEFAULT 1");
      default -> commented.add("TABLE " + table);
    }
  }

  private void views() {
    for (String view : dice.some(dice.shuffled(List.of("v_a", "v_b", "v_c", "v_d")))) {
      String query = relations.query(view);
      if (dice.oneIn(5)) {
        add("CREATE MATERIALIZED VIEW %s AS %s", view, query);
      } else {
        named("VIEW " + view, "CREATE VIEW %s AS %s", view, query);
      }
    }
  }

  private void aliases() {
    for (String alias : dice.some(List.of("f_a", "f_b"))) {
      named(
          "ALIAS " + alias,
          "CREATE ALIAS %s %sFOR '%s'",
          alias,
          dice.pick("", "DETERMINISTIC "),
          dice.pick("java.lang.Math.abs(long)", "java.lang.Math.floorMod(long,long)"));
    }
    if (dice.oneIn(6)) {
      named(
          "ALIAS f_source",
          "CREATE ALIAS f_source AS '%s'",
          "long one(long n) { return n + %d; }".formatted(dice.below(2)));
    }
    if (dice.oneIn(3)) {
      add("CREATE VIEW v_size AS SELECT magnitude(id) AS size FROM %s", anyTable());
    }
  }

  private void triggers() {
    for (String trigger : dice.some(List.of("t_a", "t_b"))) {
      if (dice.oneIn(3)) {
        named(
            "TRIGGER " + trigger,
            "CREATE TRIGGER %s %s ON %s%s AS '%s'",
            trigger,
            dice.pick("BEFORE INSERT", "AFTER UPDATE", "AFTER INSERT, DELETE"),
            anyTable(),
            dice.pick(" FOR EACH ROW", ""),
            TRIGGER.formatted(dice.below(2)));
      }
    }
  }
}
