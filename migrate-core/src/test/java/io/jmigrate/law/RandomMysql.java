package io.jmigrate.law;

import java.util.List;

/**
 * Scripts of all that MySQL and MariaDB have besides plain tables: computed and hidden columns,
 * full texts, partitions, views, routines, triggers in their order, events, sequences.
 */
final class RandomMysql extends RandomScripted {
  private static final List<String> EVENTS =
      List.of("BEFORE INSERT", "AFTER INSERT", "BEFORE UPDATE", "AFTER DELETE");

  private final boolean mariadb;

  RandomMysql(long seed, boolean mariadb) {
    super(seed);
    this.mariadb = mariadb;
  }

  @Override
  void foundations() {
    if (mariadb) {
      add(
          "CREATE SEQUENCE codes START WITH %d%s",
          1 + dice.below(2), dice.pick("", " INCREMENT BY 5", " CACHE 10 CYCLE"));
    }
  }

  @Override
  void objects() {
    List.copyOf(tables.keySet()).forEach(this::columns);
    partitions();
    views();
    routines();
    triggers();
    events();
  }

  private void columns(String table) {
    switch (dice.below(9)) {
      case 0 ->
          addColumn(
              table,
              "twice",
              "BIGINT GENERATED ALWAYS AS (id * %d) %s"
                  .formatted(2 + dice.below(2), dice.pick("STORED", "VIRTUAL")));
      case 1 -> addColumn(table, "hidden", "INTEGER DEFAULT 1 " + dice.pick("INVISIBLE", ""));
      case 2 -> {
        addColumn(table, "body", "TEXT");
        add("CREATE FULLTEXT INDEX %s_text ON %s (body)", table, table);
      }
      case 3 -> addColumn(table, "state", "ENUM('on','off'" + dice.pick("", ",'other'") + ")");
      case 4 -> {
        addColumn(table, "twice", "BIGINT AS (id + 1) VIRTUAL");
        add("CREATE %s INDEX %s_twice ON %s (twice)", dice.pick("", "UNIQUE"), table, table);
      }
      case 5 -> {
        addColumn(table, "flag", "TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'it''s'");
        add("CREATE INDEX %s_flag ON %s (flag)", table, table);
        String hidden = mariadb ? "IGNORED" : "INVISIBLE";
        if (dice.oneIn(2)) {
          add("ALTER TABLE %s ALTER INDEX %s_flag %s", table, table, hidden);
        }
      }
      case 6 -> {
        if (mariadb) {
          addColumn(table, "code", "BIGINT DEFAULT (NEXTVAL(codes))");
        } else {
          addColumn(table, "extra", "JSON DEFAULT (JSON_OBJECT())");
        }
      }
      default -> add("ALTER TABLE %s COMMENT '%s'", table, dice.pick("", "some"));
    }
  }

  private void partitions() {
    if (dice.oneIn(2)) {
      add(
          "CREATE TABLE logs (id BIGINT NOT NULL, at DATE NOT NULL, note VARCHAR(%d), PRIMARY KEY"
              + " (id, at))\nPARTITION BY %s",
          dice.pick(80, 200),
          dice.pick(
              "HASH (id) PARTITIONS 3",
              "KEY (id) PARTITIONS 2",
              "RANGE (YEAR(at)) (PARTITION p0 VALUES LESS THAN (2020), PARTITION p1 VALUES LESS"
                  + " THAN MAXVALUE)",
              "RANGE COLUMNS (at) (PARTITION p0 VALUES LESS THAN ('2020-01-01'), PARTITION p1"
                  + " VALUES LESS THAN ('2030-01-01') COMMENT = 'new')",
              "LIST (id) (PARTITION p0 VALUES IN (1,2), PARTITION p1 VALUES IN (3))"));
    }
  }

  private void views() {
    for (String view : dice.some(dice.shuffled(List.of("v_a", "v_b", "v_c")))) {
      String query = relations.query(view);
      String algorithm = dice.pick("", "", "ALGORITHM=TEMPTABLE ");
      String security = dice.pick("", "SQL SECURITY INVOKER ");
      add("CREATE %s%sVIEW %s AS %s", algorithm, security, view, query);
    }
    if (dice.oneIn(3)) {
      add(
          "CREATE VIEW v_open AS SELECT id, label FROM kept WHERE id > 0 %s",
          dice.pick("WITH CASCADED CHECK OPTION", "WITH LOCAL CHECK OPTION"));
    }
  }

  private void routines() {
    for (String name : dice.some(List.of("r_a", "r_b", "r_c"))) {
      String from = relations.any();
      String kind = dice.pick("FUNCTION", "PROCEDURE");
      String facts = dice.pick("", " COMMENT 'it''s'") + dice.pick("", " SQL SECURITY INVOKER");
      String strange = dice.oneIn(4) ? "ANSI_QUOTES" : "";
      if (!strange.isEmpty()) {
        add("SET sql_mode = '%s'", strange);
      }
      if (kind.equals("FUNCTION")) {
        String body =
            dice.pick(
                "RETURN n + " + dice.below(2),
                block("RETURN (SELECT COUNT(*) + n FROM " + from + ");"),
                block("DECLARE x INT DEFAULT 1; -- one\n SET x = x + n; RETURN x;"));
        String read = dice.pick("DETERMINISTIC", "DETERMINISTIC READS SQL DATA");
        delimited(
            "CREATE FUNCTION %s(n %s) RETURNS BIGINT %s%s\n%s",
            name, dice.pick("INT", "BIGINT"), read, facts, body);
        if (dice.oneIn(3)) {
          add("CREATE VIEW v_%s AS SELECT %s(1) AS one, id FROM %s", name, name, anyTable());
        }
      } else {
        delimited(
            "CREATE PROCEDURE %s(%s)%s\n%s",
            name,
            dice.pick("", "IN n INT", "OUT n VARCHAR(20)"),
            facts,
            dice.pick("SELECT 'a' FROM " + from, block("SELECT 1; SELECT \"b\" AS c;")));
      }
      if (!strange.isEmpty()) {
        add("SET sql_mode = DEFAULT");
      }
    }
  }

  private void triggers() {
    String table = anyTable();
    String event = dice.pick(EVENTS);
    String earlier = "";
    for (String trigger : dice.shuffled(dice.some(List.of("t_a", "t_b", "t_c")))) {
      boolean joins = dice.oneIn(2);
      if (!joins) {
        table = anyTable();
        event = dice.pick(EVENTS);
      }
      String order =
          joins && !earlier.isEmpty() ? dice.pick("FOLLOWS ", "PRECEDES ") + earlier + " " : "";
      delimited(
          "CREATE TRIGGER %s %s ON %s FOR EACH ROW %s%s",
          trigger,
          event,
          table,
          order,
          dice.pick("SET @a = 1", block("SET @a = 2; SET @b = '%s';"), "DELETE FROM kept"));
      earlier = trigger;
    }
  }

  private void events() {
    for (String name : dice.some(List.of("e_a", "e_b"))) {
      if (dice.oneIn(2)) {
        delimited(
            "CREATE EVENT %s ON SCHEDULE %s ON COMPLETION %s %s%s DO %s",
            name,
            dice.pick(
                "EVERY 1 DAY",
                "EVERY 2 HOUR STARTS '2037-01-01 00:00:00'",
                "AT '2037-02-02 10:00:00'"),
            dice.pick("PRESERVE", "NOT PRESERVE"),
            dice.pick("ENABLE", "DISABLE"),
            dice.pick("", " COMMENT 'night'"),
            dice.pick("DELETE FROM " + anyTable(), block("SET @a = 1; SET @b = 2;")));
      }
    }
  }

  private static String block(String statements) {
    return "BEGIN " + statements + " END";
  }

  /** Sent whole, whatever semicolons are in it. */
  private void delimited(String sql, Object... values) {
    add("DELIMITER $$\n" + sql + "$$\nDELIMITER ;", values);
  }
}
