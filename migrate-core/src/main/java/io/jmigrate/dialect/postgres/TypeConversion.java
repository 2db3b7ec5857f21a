package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.Map;
import java.util.Set;

/**
 * How the values of a column become those of another type: by a cast where the server has one, else
 * by way of their text.
 */
final class TypeConversion {
  private static final Set<String> STRINGS =
      Set.of("text", "character varying", "character", "bpchar", "name", "public.citext");
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
  private static final Set<String> DATES =
      Set.of("date", "timestamp without time zone", "timestamp with time zone");
  private static final Set<String> TIMES = Set.of("time without time zone", "time with time zone");

  /** What else has a cast. */
  private static final Map<String, Set<String>> CASTS =
      Map.ofEntries(
          Map.entry("boolean", Set.of("integer")),
          Map.entry("integer", Set.of("boolean", "money", "oid", "bit")),
          Map.entry("bigint", Set.of("money", "oid", "bit")),
          Map.entry("numeric", Set.of("money")),
          Map.entry("money", Set.of("numeric")),
          Map.entry("oid", Set.of("integer", "bigint")),
          Map.entry("json", Set.of("jsonb")),
          Map.entry(
              "jsonb",
              Set.of(
                  "json",
                  "boolean",
                  "smallint",
                  "integer",
                  "bigint",
                  "numeric",
                  "real",
                  "double precision")),
          Map.entry("inet", Set.of("cidr")),
          Map.entry("cidr", Set.of("inet")),
          Map.entry("macaddr", Set.of("macaddr8")),
          Map.entry("macaddr8", Set.of("macaddr")),
          Map.entry("bit", Set.of("bit varying", "integer", "bigint")),
          Map.entry("bit varying", Set.of("bit")),
          Map.entry("time without time zone", Set.of("time with time zone", "interval")),
          Map.entry("time with time zone", Set.of("time without time zone")),
          Map.entry("interval", Set.of("time without time zone")));

  private final Schema before;
  private final Schema after;

  TypeConversion(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  /** The USING clause, with a space before it; empty where the server needs none. */
  String using(Column from, Column to) {
    String source = base(from.type(), before);
    String target = base(to.type(), after);
    String name = PostgresNames.sql(to.name());
    String type = PostgresExpressions.type(to.type().sql());
    boolean sameType = source.equals(target) && from.type().uses().isEmpty();
    // A cast would cut what is too long; without one the server refuses it.
    if (sameType || (STRINGS.contains(target) && to.type().uses().isEmpty())) {
      return "";
    }
    if (target.endsWith("[]") && !source.endsWith("[]")) {
      return " USING CASE WHEN " + name + " IS NOT NULL THEN ARRAY[" + name + "]::" + type + " END";
    }
    boolean direct =
        source.endsWith("[]") == target.endsWith("[]") && cast(element(source), element(target));
    return " USING " + name + (direct ? "" : "::text") + "::" + type;
  }

  private static boolean cast(String source, String target) {
    return source.equals(target)
        || STRINGS.contains(source)
        || STRINGS.contains(target)
        || (NUMBERS.contains(source) && NUMBERS.contains(target))
        || (DATES.contains(source) && DATES.contains(target))
        || (source.startsWith("timestamp") && TIMES.contains(target))
        || CASTS.getOrDefault(source, Set.of()).contains(target);
  }

  /** Without modifiers; of a domain, what it is made of. An enum is itself, by old or new name. */
  private static String base(ColumnType type, Schema schema) {
    String bare = PostgresExpressions.bare(type.sql());
    for (ObjectName used : type.uses()) {
      Domain domain = schema.domains().get(used);
      if (domain != null && !bare.endsWith("[]")) {
        return base(domain.type(), schema);
      }
      if (schema.enums().containsKey(used)) {
        return schema.enums().get(used) + (bare.endsWith("[]") ? "[]" : "");
      }
    }
    return bare;
  }

  private static String element(String type) {
    return type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
  }
}
