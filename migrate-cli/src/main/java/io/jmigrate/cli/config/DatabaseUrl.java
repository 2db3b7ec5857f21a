package io.jmigrate.cli.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database's address in JDBC's form, with the user and password that stood in it.
 *
 * @param jdbcUrl without user and password, but for those in H2's own form
 */
public record DatabaseUrl(String jdbcUrl, @Nullable String user, @Nullable String password) {
  /** What is accepted, as the end of a sentence. */
  public static final String FORMS =
      "jdbc:…, postgres://user@host:5432/name, mysql://…, mariadb://… or h2:./data/dev";

  private static final Pattern RELATIVE_FILE =
      Pattern.compile("(jdbc:h2:(?:file:)?)(\\.{1,2}/[^;]*)(.*)");

  /** PostgreSQL's own parameter names, where its driver has others. */
  private static final Map<String, String> POSTGRES_PARAMETERS =
      Map.of(
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "schema", "currentSchema",
          "search_path", "currentSchema");

  private static final Map<String, String> MYSQL_PARAMETERS =
      Map.of("ssl-mode", "sslMode", "sslmode", "sslMode", "charset", "characterEncoding");

  /**
   * Reads a JDBC URL, the URL forms of the databases' own tools, or {@code h2:…}.
   *
   * @throws IllegalArgumentException with a sentence that does not repeat the URL
   */
  public static DatabaseUrl parse(String text) {
    String url = text.trim();
    if (url.startsWith("jdbc:")) {
      return withoutCredentials(url);
    }
    if (url.startsWith("h2:")) {
      return new DatabaseUrl("jdbc:" + url, null, null);
    }
    int scheme = url.indexOf("://");
    String kind = scheme < 0 ? "" : url.substring(0, scheme);
    String rest = scheme < 0 ? "" : url.substring(scheme + 3);
    return switch (kind) {
      case "postgres", "postgresql" -> split("jdbc:postgresql://", rest, POSTGRES_PARAMETERS);
      case "mysql" -> split("jdbc:mysql://", rest, MYSQL_PARAMETERS);
      case "mariadb" -> split("jdbc:mariadb://", rest, MYSQL_PARAMETERS);
      default -> throw new IllegalArgumentException("this is not a database URL; write " + FORMS);
    };
  }

  /** The same, with an H2 file whose path is relative meant from {@code folder}. */
  public DatabaseUrl from(Path folder) {
    Matcher relative = RELATIVE_FILE.matcher(jdbcUrl);
    if (folder.toString().isEmpty() || !relative.matches()) {
      return this;
    }
    Path file = folder.resolve(relative.group(2)).normalize();
    String path = (file.isAbsolute() ? "" : "./") + file.toString().replace('\\', '/');
    return new DatabaseUrl(relative.group(1) + path + relative.group(3), user, password);
  }

  /** Drivers differ in whether a user in the URL wins over one beside it; here it never does. */
  private static DatabaseUrl withoutCredentials(String url) {
    int query = url.indexOf('?');
    if (query < 0 || url.startsWith("jdbc:h2:")) {
      return new DatabaseUrl(url, null, null);
    }
    StringBuilder kept = new StringBuilder(url.substring(0, query));
    String user = null;
    String password = null;
    char separator = '?';
    for (String parameter : url.substring(query + 1).split("&", -1)) {
      if (parameter.startsWith("user=")) {
        user = decode(parameter.substring("user=".length()));
      } else if (parameter.startsWith("password=")) {
        password = decode(parameter.substring("password=".length()));
      } else {
        kept.append(separator).append(parameter);
        separator = '&';
      }
    }
    return new DatabaseUrl(kept.toString(), user, password);
  }

  private static DatabaseUrl split(String prefix, String rest, Map<String, String> renamed) {
    int query = rest.indexOf('?');
    String place = query < 0 ? rest : rest.substring(0, query);
    String parameters = query < 0 ? "" : parameters(rest.substring(query + 1), renamed);
    // the last @, so that one in a password that was not encoded does no harm
    int at = place.lastIndexOf('@');
    String address = place.substring(at + 1);
    String jdbcUrl = prefix + (address.contains("/") ? address : address + "/") + parameters;
    if (at < 0) {
      return new DatabaseUrl(jdbcUrl, null, null);
    }
    String userInfo = place.substring(0, at);
    int colon = userInfo.indexOf(':');
    String user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
    String password = colon < 0 ? null : decode(userInfo.substring(colon + 1));
    return new DatabaseUrl(jdbcUrl, user.isEmpty() ? null : user, password);
  }

  private static String parameters(String query, Map<String, String> renamed) {
    StringBuilder result = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      if (parameter.isEmpty()) {
        continue;
      }
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = equals < 0 ? "" : parameter.substring(equals);
      if (name.equals("host") && (value.startsWith("=/") || value.startsWith("=%2F"))) {
        throw new IllegalArgumentException(
            "Unix sockets cannot be used; name a host and a port: postgres://host:5432/name");
      }
      result.append(result.isEmpty() ? '?' : '&').append(renamed.getOrDefault(name, name));
      result.append(value);
    }
    return result.toString();
  }

  /** Percent signs decoded, {@code +} kept; a text that is not encoded stays as it is. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a lone % in a password
    }
  }

  /** For messages and logs: every secret masked. */
  @Override
  public String toString() {
    return Secrets.mask(jdbcUrl);
  }
}
