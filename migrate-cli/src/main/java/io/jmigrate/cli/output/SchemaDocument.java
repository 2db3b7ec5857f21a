package io.jmigrate.cli.output;

import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema as JSON: its records' own names, tables and types as lists in the order of names. */
public final class SchemaDocument {
  private SchemaDocument() {}

  /** The whole schema. */
  public static Document of(Schema schema) {
    return record(schema);
  }

  private static Document record(Object value) {
    Document document = new Document();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        document.with(component.getName(), json(component.getAccessor().invoke(value)));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(component.toString(), e);
      }
    }
    return document;
  }

  private static @Nullable Object json(@Nullable Object value) {
    if (value instanceof ObjectName name) {
      return name.toString();
    }
    if (value instanceof Record record) {
      return record(record);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream().map(SchemaDocument::json).toList();
    }
    return value;
  }

  /** Options keep their keys; objects have their name inside. */
  private static Object map(Map<?, ?> map) {
    if (map.values().stream().allMatch(Record.class::isInstance) && !map.isEmpty()) {
      return map.values().stream().map(SchemaDocument::json).toList();
    }
    Document document = new Document();
    map.forEach((key, value) -> document.with(key.toString(), json(value)));
    return document;
  }
}
