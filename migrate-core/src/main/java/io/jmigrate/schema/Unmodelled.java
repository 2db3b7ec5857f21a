package io.jmigrate.schema;

import java.util.Comparator;

/**
 * An object that jmigrate met and cannot represent: noticed, compared as a whole, never altered.
 *
 * @param kind as the database's manual calls it, in lower case: {@code materialized view}
 * @param definition whatever tells two states of it apart: its SQL where the server prints it, else
 *     its catalog row
 */
public record Unmodelled(String kind, ObjectName name, String definition)
    implements Comparable<Unmodelled> {
  private static final Comparator<Unmodelled> ORDER =
      Comparator.comparing(Unmodelled::kind)
          .thenComparing(Unmodelled::name)
          .thenComparing(Unmodelled::definition);

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
