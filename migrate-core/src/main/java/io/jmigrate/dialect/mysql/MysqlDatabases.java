package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.DatabaseAdministration;
import io.jmigrate.dialect.DatabaseOptions;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CREATE DATABASE} and {@code DROP DATABASE}, sent without a current database. */
final class MysqlDatabases implements DatabaseAdministration {
  private static final Pattern URL = Pattern.compile("(jdbc:[a-z:]+//[^/?]*)(?:/([^?]*))?(\\?.*)?");

  @Override
  public String name(String url) {
    Matcher parts = URL.matcher(url);
    String name = parts.matches() && parts.group(2) != null ? parts.group(2) : "";
    // MySQL's driver decodes it, MariaDB's does not.
    return url.startsWith("jdbc:mysql:") && name.contains("%")
        ? URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
        : name;
  }

  @Override
  public String administrationUrl(String url) {
    return withName(url, "");
  }

  /** The URL of another database of the same server; of none where the name is empty. */
  static String withName(String url, String name) {
    Matcher parts = URL.matcher(url);
    return parts.matches()
        ? parts.group(1) + "/" + name + (parts.group(3) == null ? "" : parts.group(3))
        : url;
  }

  @Override
  public List<String> create(String name, DatabaseOptions options) {
    if (options.template() != null || options.characterType() != null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "--template and --ctype exist on PostgreSQL only; here a database has a --charset and a"
              + " --collate.");
    }
    String charset = options.charset() == null ? options.encoding() : options.charset();
    StringBuilder sql = new StringBuilder("CREATE DATABASE ").append(quoted(name));
    if (charset != null) {
      sql.append(" CHARACTER SET ").append(quoted(charset));
    }
    if (options.collation() != null) {
      sql.append(" COLLATE ").append(quoted(options.collation()));
    }
    return List.of(sql.toString());
  }

  @Override
  public List<String> drop(String name) {
    return List.of("DROP DATABASE " + quoted(name));
  }

  /** Quotes a name with backticks. */
  static String quoted(String identifier) {
    return '`' + identifier.replace("`", "``") + '`';
  }
}
