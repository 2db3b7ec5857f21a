package io.jmigrate.dialect.h2;

import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Quotes the names of one database where they must be. What they are without quotes depends on its
 * settings, which the name of the schema that is always there gives away: {@code PUBLIC}, or {@code
 * public} where names become lower case.
 */
final class H2Quoting {
  private static final Pattern UPPER = Pattern.compile("[A-Z_][A-Z0-9_]*");
  private static final Pattern LOWER = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** H2's keywords (https://h2database.com/html/advanced.html#keywords), and words of types. */
  private static final Set<String> RESERVED =
      new HashSet<>(
          Arrays.asList(
              ("ALL AND ANY ARRAY AS ASYMMETRIC AUTHORIZATION BETWEEN BOTH CASE CAST CHECK"
                      + " CONSTRAINT CROSS CURRENT_CATALOG CURRENT_DATE CURRENT_PATH CURRENT_ROLE"
                      + " CURRENT_SCHEMA CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DATE DAY"
                      + " DEFAULT DISTINCT ELSE END EXCEPT EXISTS FALSE FETCH FOR FOREIGN FROM FULL"
                      + " GROUP GROUPS HAVING HOUR IF ILIKE IN INNER INTERSECT INTERSECTS INTERVAL"
                      + " IS JOIN JSON KEY LEADING LEFT LIKE LIMIT LOCALTIME LOCALTIMESTAMP MINUS"
                      + " MINUTE MONTH NATURAL NOT NULL OFFSET ON OR ORDER OVER PARTITION PRIMARY"
                      + " QUALIFY RANGE REGEXP RIGHT ROW ROWNUM ROWS SECOND SELECT SESSION_USER SET"
                      + " SOME SYMMETRIC SYSDATE SYSTEM_USER SYSTIME SYSTIMESTAMP TABLE TIME"
                      + " TIMESTAMP TO TODAY TOP TRAILING TRUE UESCAPE UNION UNIQUE UNKNOWN USER"
                      + " USING UUID VALUE VALUES WHEN WHERE WINDOW WITH YEAR _ROWID_")
                  .split(" ", -1)));

  /** A string, or a name in quotes, whose group is what stands between them. */
  private static final Pattern TOKEN =
      Pattern.compile("U&\"(?:[^\"]|\"\")*\"|(?:U&)?'(?:[^']|'')*'|\"((?:[^\"]|\"\")*)\"");

  private final Pattern plain;

  private H2Quoting(Pattern plain) {
    this.plain = plain;
  }

  static H2Quoting of(Schema before, Schema after) {
    Schema schema = after.namespaces().isEmpty() ? before : after;
    boolean upper = schema.namespaces().containsKey("PUBLIC");
    boolean lower = schema.namespaces().containsKey("public");
    return new H2Quoting(upper == lower ? NEVER : upper ? UPPER : LOWER);
  }

  String name(String name) {
    return plain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  String name(ObjectName name) {
    return name(name.schema()) + "." + name(name.name());
  }

  /** In parentheses. */
  String names(List<String> names) {
    return names.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A domain by its name, anything else as H2 prints it. */
  String type(ColumnType type) {
    return type.uses().size() == 1 ? name(type.uses().first()) : type.sql();
  }

  /** An expression as H2 prints it, on one line, without the quotes it can do without. */
  String expression(String printed) {
    String line = printed.replaceAll("\\s*\n\\s*", " ");
    return TOKEN
        .matcher(line)
        .replaceAll(
            token -> {
              String name = token.group(1);
              return Matcher.quoteReplacement(name != null && plain(name) ? name : token.group());
            });
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private boolean plain(String name) {
    return plain.matcher(name).matches() && !RESERVED.contains(name.toUpperCase(Locale.ROOT));
  }
}
