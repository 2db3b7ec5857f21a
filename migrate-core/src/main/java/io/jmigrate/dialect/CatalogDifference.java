package io.jmigrate.dialect;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which a database is not as it was.
 *
 * @param object what it is about, with its kind: {@code table users}
 * @param part the part of the object, with its kind: {@code column email}; null for all of it
 * @param kind how it differs
 * @param property which property has another value; null unless {@code kind} is {@link
 *     Kind#CHANGED}, and where it takes more than a word to say
 * @param was its value before; null for none
 * @param now its value now; null for none
 */
public record CatalogDifference(
    String object,
    @Nullable String part,
    Kind kind,
    @Nullable String property,
    @Nullable String was,
    @Nullable String now) {
  private static final int LONGEST = 120;

  /** How an object differs. */
  public enum Kind {
    /** It was there, and is not any more. */
    MISSING,
    /** It was not there, and is now. */
    LEFT_OVER,
    /** One of its properties is another. */
    CHANGED
  }

  /** The same object or part, with nothing known but how it differs. */
  public CatalogDifference as(Kind other) {
    return new CatalogDifference(object, part, other, null, null, null);
  }

  /** One line for people. */
  @Override
  public String toString() {
    String what = part == null ? object : object + ": " + part;
    return switch (kind) {
      case MISSING -> what + " is missing";
      case LEFT_OVER -> what + " is left over";
      case CHANGED ->
          property == null
              ? what + " is not the same"
              : was != null && now != null && (was.length() > LONGEST || now.length() > LONGEST)
                  ? what + ": " + property + " is not the same"
                  : what + ": " + property + " is " + shown(now) + ", was " + shown(was);
    };
  }

  private static String shown(@Nullable String value) {
    if (value == null) {
      return "not set";
    }
    String line = value.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }
}
