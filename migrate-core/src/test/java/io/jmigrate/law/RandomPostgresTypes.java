package io.jmigrate.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of PostgreSQL and the functions that tables are made with, columns of them, and what
 * lies beside the tables: another schema, publications, collations.
 */
abstract class RandomPostgresTypes extends RandomScripted {
  private final List<String> commented = new ArrayList<>();

  private final RandomGrants grants;

  RandomPostgresTypes(long seed) {
    super(seed);
    this.grants = new RandomGrants(seed);
  }

  @Override
  void foundations() {
    grants.defaults().forEach(this::add);
    named(
        "FUNCTION norm(text)",
        "CREATE FUNCTION norm(t text) RETURNS text LANGUAGE %s IMMUTABLE%s AS %s",
        "sql",
        dice.pick("", " STRICT", " PARALLEL SAFE"),
        dice.pick("'SELECT lower(t)'", "'SELECT trim(t)'"));
    named(
        "FUNCTION is_fine(numeric)",
        "CREATE FUNCTION is_fine(n numeric) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS"
            + " $$ BEGIN RETURN n >= %d; END $$",
        dice.below(2));
    named(
        "TYPE pair",
        "CREATE TYPE pair AS (a integer, b %s%s)",
        dice.oneIn(100) ? "varchar(20)" : "text",
        dice.oneIn(100) ? ", c date" : "");
    named(
        "TYPE span",
        "CREATE TYPE span AS RANGE (SUBTYPE = float8%s)",
        dice.oneIn(100) ? ", SUBTYPE_DIFF = float8mi" : "");
    named(
        "DOMAIN fee",
        "CREATE DOMAIN fee AS numeric(%d,2) %s",
        dice.pick(10, 12),
        dice.pick("CHECK (is_fine(VALUE))", "DEFAULT 1", "CONSTRAINT fair CHECK (VALUE < 1000)"));
    named("TYPE mood", "CREATE TYPE mood AS ENUM ('good', 'bad'%s)", dice.pick("", ", 'worse'"));
    named("SEQUENCE codes", "CREATE SEQUENCE codes START %d", 1 + dice.below(2));
    named(
        "FUNCTION next_code()",
        "CREATE FUNCTION next_code() RETURNS bigint LANGUAGE sql AS 'SELECT nextval(''codes'')%s'",
        dice.pick("", " + 1"));
  }

  /** Columns of the types above. */
  final void foundedColumns() {
    for (Map.Entry<String, Map<String, String>> table : tables.entrySet()) {
      Map<String, String> columns = new LinkedHashMap<>();
      String text = textOf(table.getKey());
      for (int i = dice.below(3); i > 0; i--) {
        switch (dice.below(7)) {
          case 0 -> columns.put("place", dice.pick("pair", "pair[]"));
          case 1 -> columns.put("term", "span");
          case 2 -> columns.put("price", "fee" + dice.pick("", " DEFAULT 2", " CHECK (price > 0)"));
          case 3 -> columns.put("feeling", "mood" + dice.pick("", " DEFAULT 'good'"));
          case 4 -> columns.put("code", "bigint DEFAULT next_code()");
          case 5 ->
              columns.put(
                  "slug",
                  "text GENERATED ALWAYS AS (%s) STORED"
                      .formatted(dice.pick("norm(%s)", "lower(%s)").formatted(text)));
          default -> columns.put("tag", "text CHECK (norm(tag) = tag)");
        }
      }
      columns.forEach((name, type) -> addColumn(table.getKey(), name, type));
    }
  }

  /** A text of the table. */
  final String textOf(String table) {
    return tables.getOrDefault(table, Map.of()).entrySet().stream()
        .filter(column -> column.getValue().contains("CHAR"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("id::text");
  }

  /** A type that no table has, and what is made with it. */
  final void records() {
    if (dice.oneIn(3)) {
      return;
    }
    String type = dice.pick("text", "mood", "fee");
    named("TYPE info", "CREATE TYPE info AS (a bigint, b %s)", type);
    String from = anyTable();
    named(
        "FUNCTION told(bigint)",
        "CREATE FUNCTION told(n bigint%s) RETURNS %s LANGUAGE sql STABLE AS"
            + " 'SELECT max(id), NULL::%s FROM %s'",
        dice.pick("", " DEFAULT 1"),
        dice.pick("info", "SETOF info"),
        type,
        from);
    if (dice.oneIn(2)) {
      named("VIEW v_told", "CREATE VIEW v_told AS SELECT t.a, t.b FROM told(1) t");
      named(
          "VIEW v_again", "CREATE VIEW v_again AS SELECT b, count(*) AS n FROM v_told GROUP BY b");
    }
    if (dice.oneIn(2)) {
      named(
          "FUNCTION gather(info[])",
          "CREATE FUNCTION gather(VARIADIC i info[], OUT n bigint, OUT t text) LANGUAGE plpgsql"
              + " AS $x$ DECLARE r %s; BEGIN n := 1; t := norm('x'); END $x$",
          from);
    }
  }

  /** Another schema, what lies in it, and what the database has outside of schemas. */
  final void beside() {
    if (dice.oneIn(3)) {
      return;
    }
    add("CREATE SCHEMA side");
    add("CREATE TABLE side.notes (id %s PRIMARY KEY, mood mood)", dice.pick("bigint", "integer"));
    named(
        "VIEW side.kept",
        "CREATE VIEW side.kept AS SELECT k.*, n.mood FROM public.kept k%s JOIN side.notes n USING (id)",
        dice.pick("", " LEFT"));
    named(
        "FUNCTION side.touch()",
        "CREATE FUNCTION side.touch() RETURNS trigger LANGUAGE plpgsql SET search_path = side AS"
            + " 'BEGIN DELETE FROM notes; RETURN %s; END'",
        dice.pick("NEW", "NULL"));
    named(
        "TRIGGER t_s ON side.notes",
        "CREATE TRIGGER t_s AFTER INSERT ON side.notes EXECUTE FUNCTION %s.touch()",
        dice.pick("side", "public"));
    switch (dice.below(3)) {
      case 0 ->
          named(
              "PUBLICATION news",
              "CREATE PUBLICATION news FOR %s",
              dice.pick("TABLE kept", "TABLE kept (id, label)", "TABLES IN SCHEMA side"));
      case 1 -> {
        named(
            "COLLATION plain",
            "CREATE COLLATION plain (PROVIDER = icu, LOCALE = '%s')",
            dice.oneIn(50) ? "en" : "de");
        add("CREATE INDEX plain_i ON kept (label COLLATE plain)");
      }
      default ->
          named(
              "TEXT SEARCH CONFIGURATION words",
              "CREATE TEXT SEARCH CONFIGURATION words (COPY = %s)",
              dice.pick("simple", "english"));
    }
  }

  /** Makes what may get a comment. */
  final void named(String object, String sql, Object... values) {
    add(sql, values);
    commented.add(object);
  }

  /** A table that is not one of {@link #tables} but can be read from. */
  final void known(String table, Map<String, String> columns) {
    relations.put(table, columns);
  }

  /** Known to be able to have a comment. */
  final void comment(String object) {
    commented.add(object);
  }

  final void comments() {
    for (String object : dice.some(commented)) {
      if (dice.oneIn(2)) {
        add("COMMENT ON %s IS '%s'", object, dice.pick("it''s", "kept"));
      }
    }
  }

  final void grants() {
    List<String> granted = new ArrayList<>(commented);
    tables.keySet().forEach(table -> granted.add("TABLE " + table));
    grants.of(granted).forEach(this::add);
    tables.forEach(
        (table, columns) ->
            columns.keySet().stream().limit(2).forEach(one -> add(grants.of(table, one))));
  }
}
