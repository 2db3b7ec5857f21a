package io.jmigrate.plan;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values for the NOT NULL columns that a way back makes anew: what they held is lost, and without a
 * value no table with rows would take them.
 */
public final class Substitutes {
  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

  private Substitutes() {}

  /** For all that one is known for: not for keys, nor for types that are not everyday. */
  public static List<Backfill> of(SchemaDiff diff, Schema after) {
    List<Backfill> substitutes = new ArrayList<>();
    for (SchemaChange change : diff.changes()) {
      Column column = MissingValue.required(change);
      Table table = change instanceof TableChange.AddColumn add ? after.table(add.table()) : null;
      if (column != null && table != null && !inKey(table, column.name())) {
        String value = value(table, column);
        if (value != null) {
          substitutes.add(new Backfill(table.name(), column.name(), value, true));
        }
      }
    }
    return substitutes;
  }

  private static boolean inKey(Table table, String column) {
    return table.constraints().values().stream().anyMatch(key -> inKey(key, column))
        || table.indexes().values().stream()
            .anyMatch(
                index ->
                    index.unique()
                        && index.parts().stream().anyMatch(part -> part.text().equals(column)));
  }

  private static boolean inKey(Constraint constraint, String column) {
    if (constraint instanceof ForeignKey key) {
      return key.columns().contains(column);
    }
    return constraint instanceof UniqueKey unique
        ? unique.parts().stream().anyMatch(part -> part.text().equals(column))
        : constraint instanceof PrimaryKey primary
            && primary.parts().stream().anyMatch(part -> part.text().equals(column));
  }

  /** The first of those a check names, else what a column of its type is when nobody cares. */
  private static @Nullable String value(Table table, Column column) {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b");
    for (Constraint constraint : table.constraints().values()) {
      if (constraint instanceof Check check && name.matcher(check.expression()).find()) {
        Matcher literal = LITERAL.matcher(check.expression());
        return literal.find() ? literal.group() : null;
      }
    }
    if (!column.type().uses().isEmpty()) {
      return null;
    }
    String type = column.type().sql().toLowerCase(Locale.ROOT);
    if (type.startsWith("enum(")) {
      Matcher literal = LITERAL.matcher(column.type().sql());
      return literal.find() ? literal.group() : null;
    }
    return type.endsWith("]") ? null : ofWord(type.replaceAll("\\W.*", ""));
  }

  private static @Nullable String ofWord(String type) {
    return switch (type) {
      case "smallint", "integer", "int", "mediumint", "bigint", "tinyint", "decimal", "numeric" ->
          "0";
      case "real", "double", "float" -> "0";
      case "boolean" -> "FALSE";
      case "character", "char", "varchar", "text", "mediumtext", "longtext" -> "''";
      case "date" -> "CURRENT_DATE";
      case "timestamp", "datetime" -> "CURRENT_TIMESTAMP";
      default -> null;
    };
  }
}
