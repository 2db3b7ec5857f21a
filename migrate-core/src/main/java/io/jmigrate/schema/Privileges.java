package io.jmigrate.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what with an object, as far as that is not what its kind gives by itself.
 *
 * @param kind of the object, as in {@link ScriptedObject}; {@link #DEFAULT} where it tells what
 *     objects get that are yet to be made
 * @param name of the object; of a routine with the types of its arguments
 * @param holder what it comes and goes with, by kind and name: itself as a rule; empty for nothing
 * @param owner the role that owns the object, as SQL has it
 * @param own whether that is the user who read it
 * @param given what roles have besides
 * @param taken what the owner or everybody would have, and has not
 */
public record Privileges(
    String kind,
    ObjectName name,
    String holder,
    String owner,
    boolean own,
    NavigableSet<Grant> given,
    NavigableSet<Grant> taken) {
  /** The kind of those that are given by themselves to what somebody makes. */
  public static final String DEFAULT = "default privileges";

  public Privileges {
    given = Collections.unmodifiableNavigableSet(new TreeSet<>(given));
    taken = Collections.unmodifiableNavigableSet(new TreeSet<>(taken));
  }

  /** Those of an object that whoever makes it has, and nobody has touched yet. */
  public static Privileges untouched(String kind, ObjectName name) {
    return new Privileges(
        kind, name, kind + " " + name, "CURRENT_USER", true, new TreeSet<>(), new TreeSet<>());
  }

  /** The object by kind and name. */
  public String object() {
    return kind + " " + name;
  }

  /** Whether they are of what is yet to be made. */
  public boolean isDefault() {
    return kind.equals(DEFAULT);
  }

  /** Whether the two let the same roles do the same. */
  public boolean isSame(Privileges other) {
    return given.equals(other.given) && taken.equals(other.taken);
  }

  /** What has to be granted for these to become {@code after}. */
  public List<Grant> granted(Privileges after) {
    return Stream.concat(
            without(after.given, given::contains).stream()
                .filter(grant -> grant.grantable() || given.stream().noneMatch(grant::isLike)),
            without(taken, after.taken::contains).stream())
        .toList();
  }

  /**
   * What has to be revoked for these to become {@code after}; of what stays, only that it may be
   * passed on.
   */
  public List<Grant> revoked(Privileges after) {
    return Stream.concat(
            without(given, after.given::contains).stream()
                .filter(
                    grant -> grant.grantable() || after.given.stream().noneMatch(grant::isLike)),
            without(after.taken, taken::contains).stream())
        .toList();
  }

  private static List<Grant> without(Collection<Grant> grants, Predicate<Grant> some) {
    return grants.stream().filter(some.negate()).toList();
  }

  /** The same of another object, which comes and goes with itself. */
  public Privileges of(String otherKind, ObjectName other) {
    return new Privileges(otherKind, other, otherKind + " " + other, owner, own, given, taken);
  }

  /** The same of an object whose holder is called otherwise now. */
  public Privileges heldBy(String other) {
    return new Privileges(kind, name, other, owner, own, given, taken);
  }

  /** Others of the same object. */
  public Privileges with(Collection<Grant> others, Collection<Grant> withheld) {
    return new Privileges(
        kind, name, holder, owner, own, new TreeSet<>(others), new TreeSet<>(withheld));
  }

  /** The same without those of some columns. */
  public Privileges withoutColumns(Predicate<String> gone) {
    return with(without(given, grant -> gone.test(grant.column())), taken);
  }

  /** The same with a column called otherwise. */
  public Privileges renamed(String column, String other) {
    return with(
        given.stream()
            .map(grant -> grant.column().equals(column) ? grant.ofColumn(other) : grant)
            .toList(),
        taken);
  }

  /** For people: {@code SELECT to reader, no UPDATE to the owner}; empty for none. */
  public String words() {
    return Stream.concat(
            given.stream().map(Grant::toString), taken.stream().map(grant -> "no " + grant))
        .collect(Collectors.joining(", "));
  }

  /** For people: {@code privileges of table shop.users}. */
  @Override
  public String toString() {
    if (!isDefault()) {
      return "privileges of " + object();
    }
    return DEFAULT
        + " for "
        + name.name()
        + (name.schema().isEmpty() ? "" : " in schema " + name.schema());
  }
}
