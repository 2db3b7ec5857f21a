package io.jmigrate.sample;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses values by the types of columns. The {@code n}th row of every table has the {@code n}th
 * value of a type in all columns of that type, so foreign keys always find the row they point at.
 */
final class SampleValue {
  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

  private final Schema schema;

  SampleValue(Schema schema) {
    this.schema = schema;
  }

  /** As a text that the database converts to the column's type; null where none is known. */
  @Nullable String of(Column column, int n) {
    return of(column.type(), n);
  }

  private @Nullable String of(ColumnType type, int n) {
    for (ObjectName used : type.uses()) {
      EnumType labels = schema.enums().get(used);
      if (labels != null) {
        return choice(labels.labels(), n);
      }
      Domain domain = schema.domains().get(used);
      if (domain != null) {
        return of(domain.type(), n);
      }
    }
    String sql = type.sql().toLowerCase(Locale.ROOT);
    if (sql.endsWith("[]")) {
      return "{}";
    }
    if (sql.startsWith("enum(") || sql.startsWith("set(")) {
      return choice(literals(type.sql()), n);
    }
    return ofWord(sql.replaceAll("\\W.*", ""), sql, n);
  }

  private static @Nullable String ofWord(String word, String sql, int n) {
    return switch (word) {
      case "smallint",
          "integer",
          "int",
          "mediumint",
          "bigint",
          "tinyint",
          "decimal",
          "numeric",
          "real",
          "double",
          "float",
          "decfloat",
          "money",
          "boolean",
          "bool",
          "character",
          "char",
          "varchar",
          "varchar_ignorecase",
          "text",
          "tinytext",
          "mediumtext",
          "longtext",
          "citext",
          "json",
          "jsonb",
          "binary",
          "varbinary",
          "blob",
          "tinyblob",
          "mediumblob",
          "longblob" ->
          Integer.toString(n);
      case "bytea" -> "\\x0" + n;
      case "uuid" -> "00000000-0000-4000-8000-00000000000" + n;
      case "date" -> "2026-01-0" + n;
      case "timestamp", "datetime" -> "2026-01-0" + n + " 12:00:00";
      case "time" -> "12:00:0" + n;
      case "year" -> "202" + n;
      case "interval" -> sql.equals("interval") ? n + " hours" : null;
      default -> null;
    };
  }

  /** The texts in a piece of SQL: the labels of an enum, what a check compares with. */
  static List<String> literals(String sql) {
    List<String> texts = new ArrayList<>();
    Matcher literal = LITERAL.matcher(sql);
    while (literal.find()) {
      texts.add(literal.group(1).replace("''", "'"));
    }
    return texts;
  }

  static @Nullable String choice(List<String> texts, int n) {
    return texts.isEmpty() ? null : texts.get((n - 1) % texts.size());
  }
}
