package io.jmigrate.model;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.ObjectName;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the columns of one table in the words of a database. */
final class ModelColumns {
  private final ModelTable table;
  private final ObjectName tableName;
  private final ModelNames names;
  private final ModelTypes types;
  private final ModelEnums enums;
  private final ModelProblems problems;

  ModelColumns(
      ModelTable table,
      ObjectName tableName,
      ModelNames names,
      ModelTypes types,
      ModelEnums enums,
      ModelProblems problems) {
    this.table = table;
    this.tableName = tableName;
    this.names = names;
    this.types = types;
    this.enums = enums;
    this.problems = problems;
  }

  Column column(ModelColumn column) {
    ColumnType type = type(column);
    String generated = column.generated();
    boolean notNullGenerated = types.traits().generatedNotNull();
    String defaultExpression = column.defaultExpression();
    if (defaultExpression == null && generated == null) {
      defaultExpression = usualDefault(column);
    }
    return new Column(
        names.catalog(column.column()),
        type,
        !column.id() && (column.nullable() || (generated != null && !notNullGenerated)),
        defaultExpression == null ? null : types.defaultValue(defaultExpression, type.sql()),
        column.identity() ? new Identity(types.traits().identity(), null) : null,
        generated == null ? null : new Generated(generated, true),
        null,
        column.comment(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** Which values a column may have; null where its type says so, or nothing can. */
  @Nullable String condition(ModelColumn column) {
    EnumConstants constants = column.constants();
    String name = types.quoted(names.catalog(column.column()));
    if (column.sqlType() != null) {
      return null;
    }
    if (column.type() == ValueType.BYTES && column.length() != null && !column.array()) {
      return types.notLonger(name, column.length());
    }
    if (constants == null || constants.storage() == EnumConstants.Storage.NATIVE) {
      return null;
    }
    if (constants.storage() == EnumConstants.Storage.NAME) {
      String labels = constants.quoted();
      return column.array() ? types.allAmong(name, labels) : name + " IN (" + labels + ")";
    }
    int last = constants.labels().size() - 1;
    return column.array() ? null : name + " BETWEEN 0 AND " + last;
  }

  private ColumnType type(ModelColumn column) {
    if (column.sqlType() != null) {
      return ColumnType.of(column.sqlType());
    }
    String place = table.origin() + "." + column.property();
    if (column.type() == ValueType.OTHER) {
      problems.add(place + " has no SQL type. Say it: @Column(type = \"…\").");
      return ColumnType.of("");
    }
    EnumConstants constants = column.constants();
    ColumnType one =
        constants != null
                && constants.storage() == EnumConstants.Storage.NATIVE
                && types.traits().enumTypes()
            ? enums.type(place, tableName, constants)
            : ColumnType.of(types.type(column));
    if (!column.array()) {
      return one;
    }
    String array = types.arrayOf(one.sql());
    if (array == null) {
      problems.add(
          "%s is an array, and %s has none. Keep it as @Json, or in a table of its own."
              .formatted(place, types.traits().product()));
      return one;
    }
    return ColumnType.of(array, one.uses());
  }

  /** So that rows written by hand, and those that were there before the column, have a value. */
  private static @Nullable String usualDefault(ModelColumn column) {
    if (column.role() == ColumnRole.VERSION) {
      return "0";
    }
    boolean time = column.role() == ColumnRole.CREATED_AT || column.role() == ColumnRole.UPDATED_AT;
    if (!time) {
      return null;
    }
    return column.type() == ValueType.LOCAL_DATE ? "CURRENT_DATE" : "CURRENT_TIMESTAMP";
  }
}
