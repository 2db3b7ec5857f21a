package io.jmigrate.schema;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An object that jmigrate met and cannot represent: noticed, compared as a whole, never altered.
 *
 * @param kind as the database's manual calls it, in lower case: {@code materialized view}
 * @param definition whatever tells two states of it apart: its SQL where the server prints it, else
 *     its catalog row
 * @param uses what it stands in the way of, where the database keeps book of that: columns ({@code
 *     public.users.email}) and types
 */
public record Unmodelled(String kind, ObjectName name, String definition, SortedSet<String> uses)
    implements Comparable<Unmodelled> {
  private static final Comparator<Unmodelled> ORDER =
      Comparator.comparing(Unmodelled::kind)
          .thenComparing(Unmodelled::name)
          .thenComparing(Unmodelled::definition);

  public Unmodelled {
    uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
  }

  /** One of which nothing more is known. */
  public Unmodelled(String kind, ObjectName name, String definition) {
    this(kind, name, definition, new TreeSet<>());
  }

  @Override
  public int compareTo(Unmodelled other) {
    return ORDER.compare(this, other);
  }

  /** For people: {@code trigger shop.audit}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
