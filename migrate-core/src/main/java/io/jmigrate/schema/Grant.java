package io.jmigrate.schema;

import java.util.Comparator;

/**
 * One thing that a role may do with an object.
 *
 * @param grantee as SQL has it: a role, {@code PUBLIC}, {@code CURRENT_USER}, or {@link #OWNER}
 * @param privilege in upper case: {@code SELECT}
 * @param column empty for the whole object
 * @param grantable whether the role may pass it on
 * @param grantors roles other than the owner that gave it, as SQL has them; empty as a rule
 */
public record Grant(
    String grantee, String privilege, String column, boolean grantable, String grantors)
    implements Comparable<Grant> {
  /** Stands for the owner of the object, whoever that is; as SQL has roles, none is called so. */
  public static final String OWNER = "OWNER";

  private static final Comparator<Grant> ORDER =
      Comparator.comparing(Grant::grantee)
          .thenComparing(Grant::privilege)
          .thenComparing(Grant::column)
          .thenComparing(Grant::grantable)
          .thenComparing(Grant::grantors);

  /** Whether the other lets the same role do the same, or pass it on besides. */
  public boolean isLike(Grant other) {
    return grantee.equals(other.grantee)
        && privilege.equals(other.privilege)
        && column.equals(other.column);
  }

  /** The same of another column. */
  Grant ofColumn(String other) {
    return new Grant(grantee, privilege, other, grantable, grantors);
  }

  @Override
  public int compareTo(Grant other) {
    return ORDER.compare(this, other);
  }

  /** {@code UPDATE (email)}. */
  private String what() {
    return column.isEmpty() ? privilege : privilege + " (" + column + ")";
  }

  /** For people: {@code SELECT from reader}, or whatever word stands before the role. */
  public String spoken(String preposition) {
    return what()
        + " "
        + preposition
        + " "
        + (grantee.equals(OWNER) ? "the owner" : grantee)
        + (grantors.isEmpty() ? "" : " by " + grantors);
  }

  /** For people: {@code SELECT to reader}. */
  @Override
  public String toString() {
    return spoken("to") + (grantable ? " with grant option" : "");
  }
}
