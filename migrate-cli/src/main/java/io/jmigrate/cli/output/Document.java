package io.jmigrate.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction; its keys stay in the order in which they were put. */
public final class Document {
  private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

  /** A document of one entry. */
  public static Document of(String key, @Nullable Object value) {
    return new Document().with(key, value);
  }

  /** Adds an entry: a text, number, boolean, list, document or null. */
  public Document with(String key, @Nullable Object value) {
    entries.put(key, plain(value));
    return this;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Document document) {
      return document.entries;
    }
    return value instanceof List<?> list ? list.stream().map(Document::plain).toList() : value;
  }

  /** The entries, for the writer of JSON. */
  Map<String, @Nullable Object> entries() {
    return entries;
  }
}
