package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Numbers;
import io.jmigrate.schema.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a column of its row in the catalog and its text in SCRIPT. The type is what the text says
 * besides all that the row explains; a text that does not agree with the row makes the column one
 * that cannot be represented.
 */
final class H2ColumnRow {
  private static final String SELECTIVITY = " SELECTIVITY \\d+";
  private static final String IDENTITY =
      " GENERATED (ALWAYS|BY DEFAULT) AS IDENTITY\\([A-Z0-9 -]*\\)";

  private final ResultSet row;
  private String open;
  private boolean agrees = true;

  private H2ColumnRow(ResultSet row, String text) {
    this.row = row;
    this.open = text;
  }

  /** {@code text}: null when SCRIPT has no such column. */
  static Column read(ResultSet row, @Nullable String text) throws SQLException {
    return new H2ColumnRow(row, text == null ? "" : text).column(text);
  }

  private Column column(@Nullable String text) throws SQLException {
    boolean nullable = row.getString("IS_NULLABLE").equals("YES");
    String comment = row.getString("REMARKS");
    String defaultExpression = row.getString("COLUMN_DEFAULT");
    String generation = row.getString("GENERATION_EXPRESSION");
    Identity identity = identity();
    SortedMap<String, String> options = options();

    ends(nullable ? "" : " NOT NULL");
    ends(H2Text.comment(comment));
    open = open.replaceFirst(SELECTIVITY + "$", "");
    ends(options.containsKey(H2Names.DEFAULT_ON_NULL) ? " DEFAULT ON NULL" : "");
    ends(expression(" ON UPDATE ", options.get(H2Names.ON_UPDATE)));
    ends(expression(" DEFAULT ", defaultExpression));
    ends(generation == null ? "" : " GENERATED ALWAYS AS (" + generation + ")");
    if (identity != null) {
      matches(IDENTITY);
    }
    if (options.containsKey(H2Names.INVISIBLE)) {
      matches(" INVISIBLE ?");
    }
    SortedMap<String, String> unmodelled = new TreeMap<>();
    if (!agrees) {
      unmodelled.put("definition", text == null ? "unknown" : text);
    }
    return new Column(
        row.getString("COLUMN_NAME"),
        type(),
        nullable,
        defaultExpression,
        identity,
        generation == null ? null : new Generated(generation, true),
        null,
        comment,
        options,
        unmodelled);
  }

  private ColumnType type() throws SQLException {
    String sql = agrees && !open.isEmpty() ? open : row.getString("DATA_TYPE");
    String domain = row.getString("DOMAIN_NAME");
    return domain == null
        ? ColumnType.of(sql)
        : ColumnType.of(sql, Set.of(new ObjectName(row.getString("DOMAIN_SCHEMA"), domain)));
  }

  private @Nullable Identity identity() throws SQLException {
    String generation = row.getString("IDENTITY_GENERATION");
    return generation == null
        ? null
        : new Identity(
            generation.equals("ALWAYS") ? Identity.Kind.ALWAYS : Identity.Kind.BY_DEFAULT,
            new Numbers(
                row.getString("IDENTITY_START"),
                row.getString("IDENTITY_INCREMENT"),
                row.getString("IDENTITY_MINIMUM"),
                row.getString("IDENTITY_MAXIMUM"),
                H2Numbers.cacheOf(open),
                row.getString("IDENTITY_CYCLE").equals("YES")));
  }

  private SortedMap<String, String> options() throws SQLException {
    SortedMap<String, String> options = new TreeMap<>();
    String onUpdate = row.getString("COLUMN_ON_UPDATE");
    if (onUpdate != null) {
      options.put(H2Names.ON_UPDATE, onUpdate);
    }
    if (row.getBoolean("DEFAULT_ON_NULL")) {
      options.put(H2Names.DEFAULT_ON_NULL, "");
    }
    if (!row.getBoolean("IS_VISIBLE")) {
      options.put(H2Names.INVISIBLE, "");
    }
    return options;
  }

  private void ends(String expected) {
    if (open.endsWith(expected)) {
      open = open.substring(0, open.length() - expected.length());
    } else {
      agrees = false;
    }
  }

  private void matches(String expected) {
    String shorter = Pattern.compile(expected + "$").matcher(open).replaceFirst("");
    agrees &= shorter.length() < open.length();
    open = shorter;
  }

  private static String expression(String words, @Nullable String expression) {
    return expression == null ? "" : words + expression;
  }
}
