package io.jmigrate.processor.read;

import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Converter;
import io.jmigrate.annotation.Json;
import io.jmigrate.annotation.Text;
import io.jmigrate.model.ValueType;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Which Java type is which type of column. */
final class ColumnTypes {
  private static final Map<TypeKind, ValueType> PRIMITIVES =
      Map.of(
          TypeKind.BOOLEAN, ValueType.BOOLEAN,
          TypeKind.BYTE, ValueType.BYTE,
          TypeKind.SHORT, ValueType.SHORT,
          TypeKind.INT, ValueType.INT,
          TypeKind.LONG, ValueType.LONG,
          TypeKind.FLOAT, ValueType.FLOAT,
          TypeKind.DOUBLE, ValueType.DOUBLE,
          TypeKind.CHAR, ValueType.CHAR);

  private static final Map<String, ValueType> CLASSES =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", ValueType.BOOLEAN),
          Map.entry("java.lang.Byte", ValueType.BYTE),
          Map.entry("java.lang.Short", ValueType.SHORT),
          Map.entry("java.lang.Integer", ValueType.INT),
          Map.entry("java.lang.Long", ValueType.LONG),
          Map.entry("java.lang.Float", ValueType.FLOAT),
          Map.entry("java.lang.Double", ValueType.DOUBLE),
          Map.entry("java.lang.Character", ValueType.CHAR),
          Map.entry("java.lang.String", ValueType.STRING),
          Map.entry("java.math.BigDecimal", ValueType.DECIMAL),
          Map.entry("java.math.BigInteger", ValueType.BIG_INTEGER),
          Map.entry("java.util.UUID", ValueType.UUID),
          Map.entry("java.time.Instant", ValueType.INSTANT),
          Map.entry("java.time.OffsetDateTime", ValueType.OFFSET_DATE_TIME),
          Map.entry("java.time.LocalDate", ValueType.LOCAL_DATE),
          Map.entry("java.time.LocalTime", ValueType.LOCAL_TIME),
          Map.entry("java.time.LocalDateTime", ValueType.LOCAL_DATE_TIME),
          Map.entry("java.time.Duration", ValueType.DURATION));

  private final Types types;

  ColumnTypes(Types types) {
    this.types = types;
  }

  /** Null where no column can hold it. */
  @Nullable ColumnType of(TypeMirror type, Marks marks) {
    if (marks.has(Json.class)) {
      return ColumnType.of(ValueType.JSON);
    }
    Mark converter = marks.find(Converter.class);
    Conversion conversion = converter == null ? null : Conversion.of(converter, types);
    ColumnType found = of(conversion == null ? type : conversion.stored());
    if (found == null) {
      return marks.text(Column.class, "type") == null ? null : ColumnType.of(ValueType.OTHER);
    }
    boolean text = found.value() == ValueType.STRING && marks.has(Text.class);
    return text ? new ColumnType(ValueType.TEXT, found.array(), null) : found;
  }

  private static @Nullable ColumnType of(TypeMirror type) {
    ColumnType single = single(type);
    if (single != null) {
      return single;
    }
    TypeMirror element =
        type instanceof ArrayType array ? array.getComponentType() : TypeNames.elementOfList(type);
    ColumnType elements = element == null ? null : single(element);
    return elements == null ? null : elements.listed();
  }

  private static @Nullable ColumnType single(TypeMirror type) {
    ValueType primitive = PRIMITIVES.get(type.getKind());
    if (primitive != null) {
      return ColumnType.of(primitive);
    }
    if (type instanceof ArrayType array) {
      boolean bytes = array.getComponentType().getKind() == TypeKind.BYTE;
      return bytes ? ColumnType.of(ValueType.BYTES) : null;
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    if (element.getKind() == ElementKind.ENUM) {
      return new ColumnType(ValueType.ENUM, false, element);
    }
    ValueType value = CLASSES.get(element.getQualifiedName().toString());
    return value == null ? null : ColumnType.of(value);
  }
}
