package io.jmigrate.law;

import java.util.ArrayList;
import java.util.List;

/**
 * Scripts of all that PostgreSQL has besides plain tables: views, routines, triggers, rules,
 * policies, statistics, comments and privileges; the same for the same seed.
 */
final class RandomPostgres extends RandomPostgresTypes {
  private static final List<String> ROUTINES = List.of("count_of", "label_of", "clean_up");

  private final List<String> views = new ArrayList<>();

  /** Not that of the objects, so that these stay what they are. */
  private final Dice families;

  private final boolean virtual;

  /**
   * @param virtual whether the server computes columns when they are read
   */
  RandomPostgres(long seed, boolean virtual) {
    super(seed);
    this.families = new Dice(seed ^ 0x5EED);
    this.virtual = virtual;
  }

  @Override
  void objects() {
    foundedColumns();
    new RandomPartitions(families, this, virtual).write();
    new RandomInheritance(families, this).write();
    views();
    routines();
    triggers();
    rules();
    policies();
    statistics();
    chains();
    records();
    beside();
    comments();
    grants();
  }

  private void views() {
    for (String view : dice.some(dice.shuffled(List.of("v_a", "v_b", "v_c", "v_d")))) {
      String query = relations.query(view);
      if (dice.oneIn(4)) {
        boolean empty = dice.oneIn(4);
        named(
            "MATERIALIZED VIEW " + view,
            "CREATE MATERIALIZED VIEW %s AS %s%s",
            view,
            query,
            empty ? " WITH NO DATA" : "");
        if (dice.oneIn(2)) {
          named(
              "INDEX " + view + "_i",
              "CREATE INDEX %1$s_i ON %1$s (%2$s)",
              view,
              relations.column(view));
        }
        if (empty) {
          relations.forget(view);
        }
      } else {
        named(
            "VIEW " + view,
            "CREATE VIEW %s%s AS %s",
            view,
            dice.pick("", "", " WITH (security_barrier=true)"),
            query);
        views.add(view);
      }
      if (views.contains(view) && dice.oneIn(3)) {
        comment("COLUMN " + view + "." + relations.column(view));
      }
    }
  }

  private void routines() {
    for (String routine : dice.some(ROUTINES)) {
      String from = relations.any();
      String one = relations.column(from);
      switch (dice.below(6)) {
        case 0 ->
            named(
                "FUNCTION " + routine + "(bigint)",
                "CREATE FUNCTION %s(n bigint) RETURNS bigint LANGUAGE sql STABLE AS"
                    + " 'SELECT count(*) + n FROM %s'",
                routine,
                from);
        case 1 ->
            named(
                "FUNCTION " + routine + "(bigint)",
                "CREATE FUNCTION %s(n bigint DEFAULT %d) RETURNS bigint LANGUAGE sql"
                    + " BEGIN ATOMIC SELECT count(%s) + n FROM %s; END",
                routine,
                dice.below(2),
                one,
                from);
        case 2 ->
            named(
                "FUNCTION " + routine + "(bigint)",
                "CREATE FUNCTION %s(n bigint) RETURNS SETOF %s LANGUAGE plpgsql%s AS"
                    + " $$ BEGIN RETURN QUERY SELECT * FROM %s; END $$",
                routine,
                from,
                dice.pick("", " SECURITY DEFINER SET search_path = public"),
                from);
        case 3 ->
            named(
                "FUNCTION " + routine + "(text)",
                "CREATE FUNCTION %s(t text) RETURNS TABLE (a bigint, b text) LANGUAGE sql AS"
                    + " $$ SELECT 1::bigint, norm(t) FROM %s $$",
                routine,
                from);
        case 4 ->
            named(
                "PROCEDURE " + routine + "(bigint)",
                "CREATE PROCEDURE %s(n bigint) LANGUAGE %s",
                routine,
                dice.pick(
                    "plpgsql AS $$ BEGIN PERFORM 1; END $$",
                    "sql AS $$ DELETE FROM " + anyTable() + " $$"));
        default -> {
          named(
              "FUNCTION add_up(bigint, bigint)",
              "CREATE OR REPLACE FUNCTION add_up(s bigint, n bigint) RETURNS bigint"
                  + " LANGUAGE sql IMMUTABLE AS 'SELECT s + n'");
          named(
              "AGGREGATE " + routine + "(bigint)",
              "CREATE AGGREGATE %s(bigint) (SFUNC = add_up, STYPE = bigint%s)",
              routine,
              dice.pick("", ", INITCOND = '0'"));
          if (dice.oneIn(2)) {
            named(
                "VIEW v_sum",
                "CREATE OR REPLACE VIEW v_sum AS SELECT %s(id) AS total FROM %s",
                routine,
                anyTable());
          }
        }
      }
    }
  }

  private void triggers() {
    named(
        "FUNCTION touch()",
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN RETURN %s; END $$",
        dice.pick("NEW", "COALESCE(NEW, OLD)"));
    for (String trigger : dice.some(List.of("t_a", "t_b", "t_c"))) {
      String table = anyTable();
      String one = relations.column(table);
      String call = " EXECUTE FUNCTION touch(" + dice.pick("", "'a'") + ")";
      String head =
          switch (dice.below(6)) {
            case 0 -> "CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON %s FOR EACH ROW";
            case 1 -> "CREATE TRIGGER %s AFTER UPDATE OF " + one + " ON %s FOR EACH ROW";
            case 2 ->
                "CREATE TRIGGER %s AFTER UPDATE ON %s FOR EACH ROW WHEN (OLD." + one + " IS NULL)";
            case 3 ->
                "CREATE TRIGGER %s AFTER INSERT ON %s REFERENCING NEW TABLE AS fresh"
                    + " FOR EACH STATEMENT";
            case 4 ->
                "CREATE CONSTRAINT TRIGGER %s AFTER INSERT OR DELETE ON %s"
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW";
            default -> "CREATE TRIGGER %s AFTER TRUNCATE ON %s FOR EACH STATEMENT";
          };
      named("TRIGGER " + trigger + " ON " + table, head + call, trigger, table);
      if (dice.oneIn(4)) {
        add("ALTER TABLE %s %s TRIGGER %s", table, dice.pick("DISABLE", "ENABLE ALWAYS"), trigger);
      }
    }
    if (!views.isEmpty() && dice.oneIn(3)) {
      String view = dice.pick(views);
      named(
          "TRIGGER t_v ON " + view,
          "CREATE TRIGGER t_v INSTEAD OF INSERT ON %s FOR EACH ROW EXECUTE FUNCTION touch()",
          view);
    }
    if (dice.oneIn(5)) {
      named(
          "FUNCTION watch()",
          "CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS"
              + " 'BEGIN RETURN; END'");
      named(
          "EVENT TRIGGER guard",
          "CREATE EVENT TRIGGER guard ON %s EXECUTE FUNCTION watch()",
          dice.pick("ddl_command_end", "sql_drop"));
    }
  }

  private void rules() {
    if (dice.oneIn(3)) {
      String table = anyTable();
      named(
          "RULE r_a ON " + table,
          "CREATE RULE r_a AS ON %s TO %s%s DO %s",
          dice.pick("DELETE", "UPDATE"),
          table,
          dice.pick("", " WHERE OLD." + relations.column(table) + " IS NULL"),
          dice.pick("ALSO NOTHING", "ALSO SELECT 1 FROM " + relations.any(), "INSTEAD NOTHING"));
    }
    if (!views.isEmpty() && dice.oneIn(4)) {
      String view = dice.pick(views);
      named("RULE r_v ON " + view, "CREATE RULE r_v AS ON INSERT TO %s DO INSTEAD NOTHING", view);
    }
  }

  private void policies() {
    for (String table : tables.keySet()) {
      if (dice.oneIn(3)) {
        add("ALTER TABLE %s %s ROW LEVEL SECURITY", table, dice.pick("ENABLE", "FORCE"));
        named(
            "POLICY p_a ON " + table,
            "CREATE POLICY p_a ON %s%s%s USING (%s)",
            table,
            dice.pick("", " AS RESTRICTIVE"),
            dice.pick("", " FOR SELECT", " FOR UPDATE"),
            dice.pick(
                relations.column(table) + " IS NOT NULL",
                "norm('x') = 'x'",
                "EXISTS (SELECT 1 FROM " + relations.any() + ")"));
      }
    }
  }

  private void statistics() {
    for (String table : tables.keySet()) {
      if (dice.oneIn(4)) {
        named(
            "STATISTICS s_" + table,
            "CREATE STATISTICS s_%s%s ON id, %s FROM %1$s",
            table,
            dice.pick("", " (ndistinct)", " (dependencies, mcv)"),
            table.equals("kept") ? dice.pick("label", "(amount + 1)") : "owner_id");
      }
    }
  }

  /** What is made with functions and rows of others. */
  private void chains() {
    String table = anyTable();
    if (dice.oneIn(2)) {
      named(
          "INDEX norm_i",
          "CREATE INDEX norm_i ON %s (norm(%s))%s",
          table,
          textOf(table).replace("id::text", "(id::text)"),
          dice.pick("", " WHERE is_fine(id)"));
    }
    if (dice.oneIn(2)) {
      String rows = dice.oneIn(2) || views.isEmpty() ? anyTable() : dice.pick(views);
      named(
          "FUNCTION shown(" + rows + ")",
          "CREATE FUNCTION shown(r %s) RETURNS text LANGUAGE sql %s AS 'SELECT r::text'",
          rows,
          dice.pick("STABLE", "IMMUTABLE"));
      named(
          "VIEW v_shown",
          "CREATE VIEW v_shown AS SELECT %s AS line FROM %s r",
          dice.pick("shown(r)", "norm(shown(r))"),
          rows);
      views.add("v_shown");
    }
    if (dice.oneIn(2)) {
      named(
          "VIEW v_kept",
          "CREATE VIEW v_kept AS SELECT id, label, amount FROM kept WHERE id > 0%s",
          dice.pick("", " WITH CHECK OPTION"));
      if (dice.oneIn(2)) {
        add("ALTER VIEW v_kept ALTER COLUMN label SET DEFAULT norm('New')");
      }
      named(
          "TRIGGER t_w ON kept",
          "CREATE TRIGGER t_w BEFORE UPDATE OF label, amount ON kept FOR EACH ROW"
              + " WHEN (norm(NEW.label) <> OLD.label) EXECUTE FUNCTION touch()");
      views.add("v_kept");
    }
  }
}
