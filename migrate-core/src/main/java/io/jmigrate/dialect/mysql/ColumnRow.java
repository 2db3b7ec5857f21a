package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a column of a row of {@code columns.sql}. */
final class ColumnRow {
  private static final Pattern ON_UPDATE =
      Pattern.compile("\\bon update (\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BINARY = Pattern.compile("(?:var)?binary\\((\\d+)\\).*");

  private final MysqlFlavour flavour;
  private final String database;

  ColumnRow(MysqlFlavour flavour, String database) {
    this.flavour = flavour;
    this.database = database;
  }

  /** {@code check}: the condition that goes with the column; null for none. */
  Column column(ResultSet row, @Nullable String check) throws SQLException {
    String type = row.getString("column_type");
    String extra = row.getString("extra");
    String lower = extra.toLowerCase(Locale.ROOT);
    SortedMap<String, String> options = new TreeMap<>();
    Matcher onUpdate = ON_UPDATE.matcher(extra);
    if (onUpdate.find()) {
      options.put(Option.ON_UPDATE, onUpdate.group(1));
    }
    if (lower.contains("invisible")) {
      options.put(Option.VISIBILITY, "INVISIBLE");
    }
    if (row.getString("srid") != null) {
      options.put(Option.SRID, row.getString("srid"));
    }
    if (check != null) {
      options.put(Option.CHECK, check);
    }
    String comment = row.getString("comment");
    return new Column(
        row.getString("column_name"),
        ColumnType.of(type),
        row.getBoolean("nullable"),
        defaultExpression(row.getString("column_default"), type, lower),
        lower.contains("auto_increment") ? new Identity(Identity.Kind.AUTO_INCREMENT, null) : null,
        generated(row.getString("generation_expression"), lower),
        row.getString("collation"),
        comment.isEmpty() ? null : comment,
        options,
        new TreeMap<>());
  }

  private @Nullable Generated generated(@Nullable String expression, String extra) {
    boolean stored = extra.contains("stored generated");
    if (expression == null || !(stored || extra.contains("virtual generated"))) {
      return null;
    }
    return new Generated(text(expression), stored);
  }

  private @Nullable String defaultExpression(@Nullable String value, String type, String extra) {
    if (value == null) {
      return null;
    }
    if (!flavour.escapedTexts()) {
      return value.equals("NULL") ? null : text(value);
    }
    if (extra.contains("default_generated")) {
      return CatalogText.isCurrentTime(value) ? value : "(" + text(value) + ")";
    }
    if (type.startsWith("bit")) {
      return value;
    }
    Matcher binary = BINARY.matcher(type);
    if (binary.matches() && value.startsWith("0x")) {
      return CatalogText.ofHex(
          value, type.startsWith("var") ? 0 : Integer.parseInt(binary.group(1)));
    }
    return CatalogText.literal(value);
  }

  private String text(String expression) {
    return CatalogText.local(
        flavour.escapedTexts() ? CatalogText.unescaped(expression) : expression, database);
  }
}
