package io.jmigrate.cli.model;

import io.jmigrate.model.ColumnRole;
import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.Naming;
import io.jmigrate.model.ValueType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column that is put together word by word; not null unless said. Not thread-safe. */
final class Attribute {
  final String property;
  final ValueType type;
  private boolean array;
  private boolean nullable;
  private List<Integer> sizes = List.of();
  private List<String> labels = List.of();
  private @Nullable String defaultExpression;
  private boolean id;
  private @Nullable ColumnRole role;

  Attribute(String property, ValueType type) {
    this.property = property;
    this.type = type;
  }

  Attribute array(boolean whether) {
    array = whether;
    return this;
  }

  Attribute nullable(boolean whether) {
    nullable = whether;
    return this;
  }

  /** Its length; or its precision, and its scale. */
  Attribute size(List<Integer> numbers) {
    sizes = numbers;
    return this;
  }

  /** The values of an enum. */
  Attribute labels(List<String> names) {
    labels = names;
    return this;
  }

  /** What a row has that does not say, in SQL. */
  Attribute defaultExpression(String sql) {
    defaultExpression = sql;
    return this;
  }

  /** As the primary key, which the database numbers where it is a whole number. */
  Attribute id() {
    id = true;
    return this;
  }

  Attribute role(ColumnRole meaning) {
    role = meaning;
    return this;
  }

  /** Whether its values can be a primary key. */
  boolean canIdentify() {
    return !array
        && switch (type) {
          case SHORT, INT, LONG, UUID, STRING -> true;
          default -> false;
        };
  }

  /** The labels of an enum; none for other types. */
  List<String> labels() {
    return labels;
  }

  /** With an enum of its own name. */
  ModelColumn column() {
    return column(Set.of());
  }

  /** {@code models}: the simple names that an enum must not have. */
  ModelColumn column(Set<String> models) {
    boolean hasLength = type == ValueType.STRING || type == ValueType.BYTES;
    boolean numbered =
        id && (type == ValueType.LONG || type == ValueType.INT || type == ValueType.SHORT);
    return new ModelColumn(
        property,
        Naming.snakeCase(property),
        null,
        type,
        array,
        hasLength ? size(0) : null,
        hasLength ? null : size(0),
        hasLength ? null : size(1),
        constants(models),
        null,
        nullable && !id,
        id,
        numbered,
        defaultExpression,
        null,
        role,
        null);
  }

  private @Nullable EnumConstants constants(Set<String> models) {
    return type == ValueType.ENUM
        ? new EnumConstants(EnumName.of(property, models), labels, EnumConstants.Storage.NAME)
        : null;
  }

  private @Nullable Integer size(int place) {
    return place < sizes.size() ? sizes.get(place) : null;
  }
}
