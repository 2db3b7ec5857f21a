package io.jmigrate.pull;

import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.Naming;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the enums among the types of columns: types of PostgreSQL, {@code ENUM('a', 'b')}. */
final class PulledEnums {
  private static final Pattern ENUM =
      Pattern.compile("(?i)enum\\(('(?:[^'\\\\]|'')*'(?:, ?'(?:[^'\\\\]|'')*')*)\\)");
  private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

  private final Schema schema;
  private final PulledNames names;

  PulledEnums(Schema schema, PulledNames names) {
    this.schema = schema;
    this.names = names;
  }

  /** The types that models make of a schema's. */
  Set<ObjectName> made() {
    Set<ObjectName> made = new HashSet<>();
    for (Table table : schema.tables().values()) {
      for (Column column : table.columns()) {
        if (!column.type().uses().isEmpty() && of(table, column) != null) {
          made.addAll(column.type().uses());
        }
      }
    }
    return made;
  }

  /** The constants of a column; null for one that is no enum, or one that models cannot make. */
  @Nullable EnumConstants of(Table table, Column column) {
    ColumnType type = column.type();
    if (type.uses().size() == 1) {
      return ofType(table, type);
    }
    Matcher words = ENUM.matcher(type.sql());
    if (!words.matches()) {
      return null;
    }
    List<String> labels = new ArrayList<>();
    Matcher label = LABEL.matcher(words.group(1));
    while (label.find()) {
      labels.add(label.group(1).replace("''", "'"));
    }
    String name = names.written(column.name());
    String own =
        names.isModel(javaName(name)) ? names.written(table.name().name()) + "_" + name : name;
    return new EnumConstants(own, labels, EnumConstants.Storage.NATIVE);
  }

  /** Models make a type beside the table, and call it as the enum in Java is called. */
  private @Nullable EnumConstants ofType(Table table, ColumnType type) {
    ObjectName used = type.uses().first();
    EnumType made = schema.enums().get(used);
    String name = names.written(used.name());
    return made != null
            && used.schema().equals(table.name().schema())
            && type.sql().endsWith(used.name())
            && Naming.snakeCase(javaName(name)).equals(name)
        ? new EnumConstants(name, made.labels(), EnumConstants.Storage.NATIVE)
        : null;
  }

  private static String javaName(String name) {
    String property = Naming.property(name);
    return property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
  }
}
