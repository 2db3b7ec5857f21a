package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.DatabaseAdministration;
import io.jmigrate.dialect.DatabaseOptions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code CREATE DATABASE} and {@code DROP DATABASE}, sent to the database {@code postgres}. */
final class PostgresDatabases implements DatabaseAdministration {
  private static final Pattern URL =
      Pattern.compile("(jdbc:postgresql:(?://[^/?]*/?)?)([^?]*)(\\?.*)?");

  @Override
  public String name(String url) {
    Matcher parts = URL.matcher(url);
    return parts.matches() ? parts.group(2) : "";
  }

  @Override
  public String administrationUrl(String url) {
    return withName(url, "postgres");
  }

  /** The URL of another database of the same server. */
  static String withName(String url, String name) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return url;
    }
    String server = parts.group(1);
    String slash = server.contains("//") && !server.endsWith("/") ? "/" : "";
    return server + slash + name + (parts.group(3) == null ? "" : parts.group(3));
  }

  @Override
  public List<String> create(String name, DatabaseOptions options) {
    StringBuilder sql = new StringBuilder("CREATE DATABASE ").append(quote(name));
    String encoding = options.encoding() == null ? options.charset() : options.encoding();
    append(sql, "ENCODING", encoding);
    append(sql, "LC_COLLATE", options.collation());
    append(sql, "LC_CTYPE", options.characterType());
    if (options.template() != null) {
      sql.append(" TEMPLATE ").append(quote(options.template()));
    }
    return List.of(sql.toString());
  }

  private static void append(StringBuilder sql, String option, @Nullable String value) {
    if (value != null) {
      sql.append(' ').append(option).append(" '").append(value.replace("'", "''")).append('\'');
    }
  }

  @Override
  public List<String> drop(String name) {
    return List.of("DROP DATABASE " + quote(name));
  }

  static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
