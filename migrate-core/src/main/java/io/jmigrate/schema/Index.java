package io.jmigrate.schema;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that was asked for.
 *
 * @param method {@code btree}, {@code gin}, {@code FULLTEXT} …, as the database calls it
 * @param nullsDistinct for a unique one: whether two rows may both have null
 * @param include columns it carries besides
 * @param predicate of the rows it covers; null for all
 * @param valid false when PostgreSQL gave up building it
 * @param options what else the database keeps of it: storage parameters, visibility, parser
 */
public record Index(
    String name,
    boolean unique,
    String method,
    List<IndexPart> parts,
    boolean nullsDistinct,
    List<String> include,
    @Nullable String predicate,
    boolean valid,
    SortedMap<String, String> options,
    @Nullable String comment) {
  public Index {
    parts = List.copyOf(parts);
    include = List.copyOf(include);
    options = Ordered.copy(options);
  }

  /** The same index under another name. */
  public Index named(String other) {
    return new Index(
        other, unique, method, parts, nullsDistinct, include, predicate, valid, options, comment);
  }

  /** The same index with another comment. */
  public Index commented(@Nullable String other) {
    return new Index(
        name, unique, method, parts, nullsDistinct, include, predicate, valid, options, other);
  }

  /** The same index, whole or not. */
  public Index valid(boolean other) {
    return new Index(
        name, unique, method, parts, nullsDistinct, include, predicate, other, options, comment);
  }

  /** The same index with other options. */
  public Index with(SortedMap<String, String> otherOptions) {
    return new Index(
        name,
        unique,
        method,
        parts,
        nullsDistinct,
        include,
        predicate,
        valid,
        otherOptions,
        comment);
  }
}
