package io.jmigrate.cli.model;

import io.jmigrate.model.Naming;
import java.util.Set;

/** The name of an enum that is within the record of its model. */
final class EnumName {
  /** What a record may import: an enum of such a name would hide it. */
  private static final Set<String> IMPORTED =
      Set.of(
          "BelongsTo",
          "BigDecimal",
          "BigInteger",
          "Boolean",
          "Byte",
          "Character",
          "CreatedAt",
          "Default",
          "Double",
          "Duration",
          "Float",
          "Id",
          "Index",
          "Instant",
          "Integer",
          "Json",
          "Length",
          "List",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "Long",
          "Map",
          "Model",
          "Nullable",
          "Object",
          "OffsetDateTime",
          "Precision",
          "Short",
          "String",
          "Text",
          "UUID",
          "Unique",
          "UpdatedAt");

  private EnumName() {}

  /**
   * As in SQL: {@code state} for the property {@code state}, in Java {@code State}.
   *
   * @param models the simple names of the model and of those that it refers to
   */
  static String of(String property, Set<String> models) {
    String name = Naming.snakeCase(property);
    String java = Naming.property(name);
    String capital = Character.toUpperCase(java.charAt(0)) + java.substring(1);
    return IMPORTED.contains(capital) || models.contains(capital) ? name + "_value" : name;
  }
}
