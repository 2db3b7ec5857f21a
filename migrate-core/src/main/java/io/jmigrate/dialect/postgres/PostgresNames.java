package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes names and strings into SQL as the server does itself: quoted where they have to be. */
final class PostgresNames {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  /** The keywords of versions 14 to 18 that {@code quote_ident} quotes. */
  private static final Set<String> KEYWORDS =
      Set.of(
          """
              all analyse analyze and any array as asc asymmetric authorization between bigint binary
              bit boolean both case cast char character check coalesce collate collation column
              concurrently constraint create cross current_catalog current_date current_role
              current_schema current_time current_timestamp current_user dec decimal default
              deferrable desc distinct do else end except exists extract false fetch float for foreign
              freeze from full grant greatest group grouping having ilike in initially inner inout int
              integer intersect interval into is isnull join json json_array json_arrayagg json_exists
              json_object json_objectagg json_query json_scalar json_serialize json_table json_value
              lateral leading least left like limit localtime localtimestamp merge_action national
              natural nchar none normalize not notnull null nullif numeric offset on only or order out
              outer overlaps overlay placing position precision primary real references returning
              right row select session_user setof similar smallint some substring symmetric
              system_user table tablesample then time timestamp to trailing treat trim true union
              unique user using values varchar variadic verbose when where window with xmlattributes
              xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
              xmlserialize xmltable
          """
              .strip()
              .split("\\s+"));

  private PostgresNames() {}

  /** A name by itself: {@code users}, {@code "Users"}. */
  static String sql(String name) {
    return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name)
        ? name
        : PostgresDatabases.quote(name);
  }

  /** A name with its namespace: {@code public.users}. */
  static String sql(ObjectName name) {
    return sql(name.schema()) + "." + sql(name.name());
  }

  /** Names in parentheses: {@code (a, b)}. */
  static String list(List<String> names) {
    return names.stream().map(PostgresNames::sql).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A string, whatever {@code standard_conforming_strings} says. */
  static String literal(String text) {
    String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
    return text.indexOf('\\') < 0 ? quoted : "E" + quoted;
  }
}
