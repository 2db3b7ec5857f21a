package io.jmigrate.dialect;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a catalog says of an object and of its parts. */
final class CatalogEntry {
  /** A part that makes a table follow what happens to another. */
  private static final String PARENT = "parent ";

  private static final String COLUMN = "column ";

  final String kind;

  /** Lower case, without its schema. */
  final String name;

  final Map<String, String> properties = new LinkedHashMap<>();
  final Map<String, Map<String, String>> parts = new TreeMap<>();

  /** The queries that had a row of it, by identity. */
  final Set<CatalogQuery> sources = Collections.newSetFromMap(new IdentityHashMap<>());

  private @Nullable Set<String> words;
  private @Nullable Set<String> partNames;
  private boolean tooLong;

  CatalogEntry(String kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  /** Whether anything said of it has this word in it, or is too long to tell. */
  private boolean mentions(String word) {
    Set<String> all = words;
    if (all == null) {
      all = new HashSet<>();
      for (String value : properties.values()) {
        addWords(all, value);
      }
      for (Map.Entry<String, Map<String, String>> part : parts.entrySet()) {
        if (!part.getKey().startsWith(COLUMN)) {
          addWords(all, part.getKey());
        }
        for (String value : part.getValue().values()) {
          addWords(all, value);
        }
      }
      words = all;
    }
    return tooLong || all.contains(word);
  }

  private void addWords(Set<String> all, String text) {
    Set<String> found = WordsOfStatement.in(text);
    tooLong |= found.size() > WordsOfStatement.MOST;
    all.addAll(found);
  }

  /** Whether it speaks of the other one, of one of its parts, or has it as a part. */
  boolean dependsOn(CatalogEntry other) {
    return mentions(other.name)
        || partNames().contains(other.name)
        || other.partNames().stream().anyMatch(this::mentions);
  }

  /** What its indexes, constraints and the like are called, in lower case. */
  Set<String> partNames() {
    Set<String> all = partNames;
    if (all == null) {
      all = new HashSet<>();
      for (String part : parts.keySet()) {
        if (!part.startsWith(COLUMN)) {
          all.add(part.substring(part.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        }
      }
      partNames = all;
    }
    return all;
  }

  /** Whether what happens to it goes on to what mentions it: a view, a parent or a child. */
  boolean passesOn() {
    return !kind.equals("table")
        || parts.keySet().stream().anyMatch(part -> part.startsWith(PARENT));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof CatalogEntry entry
            && kind.equals(entry.kind)
            && properties.equals(entry.properties)
            && parts.equals(entry.parts));
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, properties, parts);
  }
}
