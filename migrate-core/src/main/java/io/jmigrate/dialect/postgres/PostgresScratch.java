package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.ReachRules;
import io.jmigrate.dialect.ScratchRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scratch databases from {@code template0}, with encoding, locale and settings of the origin. */
final class PostgresScratch implements ScratchRules, ScratchRules.Server {
  static final PostgresScratch RULES = new PostgresScratch();

  private static final ReachRules REACH =
      ReachRules.read(List.of(PostgresDialect.class), false, true, Set.of("EXECUTE"));

  /** Through JSON because columns differ from version to version. */
  private static final String ORIGIN =
      """
      SELECT pg_catalog.pg_encoding_to_char(d.encoding), d.datcollate, d.datctype,
        pg_catalog.to_jsonb(d) ->> 'datlocprovider',
        coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale'),
        pg_catalog.to_jsonb(d) ->> 'daticurules'
      FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()
      """;

  private static final String SETTINGS =
      """
      SELECT pg_catalog.unnest(s.setconfig)
      FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
      WHERE d.datname = pg_catalog.current_database() AND s.setrole = 0
      """;

  /** Their values are lists that hold quotes of their own. */
  private static final Set<String> LISTS =
      Set.of(
          "search_path",
          "temp_tablespaces",
          "session_preload_libraries",
          "local_preload_libraries");

  private PostgresScratch() {}

  @Override
  public String url(String url, String name) {
    return PostgresDatabases.withName(url, name);
  }

  @Override
  public Server server() {
    return this;
  }

  @Override
  public ReachRules reach() {
    return REACH;
  }

  @Override
  public String clock() {
    return "SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISS')";
  }

  @Override
  public String leftovers() {
    return "SELECT datname FROM pg_catalog.pg_database WHERE datname LIKE 'jmigrate\\_scratch\\_%'";
  }

  @Override
  public List<String> create(Connection like, String name) throws SQLException {
    List<String> statements = new ArrayList<>();
    String quoted = PostgresDatabases.quote(name);
    try (Statement statement = like.createStatement()) {
      try (ResultSet row = statement.executeQuery(ORIGIN)) {
        row.next();
        statements.add(creation(quoted, row));
      }
      try (ResultSet row = statement.executeQuery(SETTINGS)) {
        while (row.next()) {
          String[] setting = row.getString(1).split("=", 2);
          String value = LISTS.contains(setting[0]) ? setting[1] : literal(setting[1]);
          statements.add("ALTER DATABASE " + quoted + " SET " + setting[0] + " TO " + value);
        }
      }
    }
    return statements;
  }

  private static String creation(String quoted, ResultSet row) throws SQLException {
    StringBuilder sql =
        new StringBuilder("CREATE DATABASE ").append(quoted).append(" TEMPLATE template0");
    append(sql, "ENCODING", row.getString(1));
    append(sql, "LC_COLLATE", row.getString(2));
    append(sql, "LC_CTYPE", row.getString(3));
    String provider = row.getString(4);
    if ("i".equals(provider)) {
      sql.append(" LOCALE_PROVIDER icu");
      append(sql, "ICU_LOCALE", row.getString(5));
      append(sql, "ICU_RULES", row.getString(6));
    } else if ("b".equals(provider)) {
      sql.append(" LOCALE_PROVIDER builtin");
      append(sql, "BUILTIN_LOCALE", row.getString(5));
    } else if (provider != null) {
      sql.append(" LOCALE_PROVIDER libc");
    }
    return sql.toString();
  }

  private static void append(StringBuilder sql, String option, @Nullable String value) {
    if (value != null) {
      sql.append(' ').append(option).append(' ').append(literal(value));
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public @Nullable String sessions(String name) {
    return null;
  }

  @Override
  public String drop(String name, boolean forced) {
    return "DROP DATABASE IF EXISTS "
        + PostgresDatabases.quote(name)
        + (forced ? " WITH (FORCE)" : "");
  }

  @Override
  public String grant(String user) {
    return "ALTER ROLE " + PostgresDatabases.quote(user) + " CREATEDB;";
  }
}
