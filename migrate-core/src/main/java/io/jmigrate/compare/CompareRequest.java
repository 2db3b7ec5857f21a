package io.jmigrate.compare;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to compare, and how.
 *
 * @param renames as {@link io.jmigrate.diff.Rename#parse} reads them
 * @param notRenames what looks like a rename and is none, written likewise
 * @param ignored objects whose refusal is passed over, as refusals name them: {@code view
 *     shop.totals}, or the name alone
 * @param plans whether the way there and back is wanted, and renames are looked for
 * @param proves whether the plans are tried on scratch databases
 * @param grants whether privileges are compared; else they are left as they are
 * @param authoring null where no migration is to be made of the plans
 */
public record CompareRequest(
    SchemaLocation before,
    SchemaLocation after,
    List<String> renames,
    List<String> notRenames,
    Set<String> ignored,
    boolean plans,
    boolean proves,
    boolean grants,
    @Nullable Authoring authoring) {
  public CompareRequest {
    renames = List.copyOf(renames);
    notRenames = List.copyOf(notRenames);
    ignored = Set.copyOf(ignored);
  }

  /** Leaving privileges alone. */
  public CompareRequest(
      SchemaLocation before,
      SchemaLocation after,
      List<String> renames,
      List<String> notRenames,
      Set<String> ignored,
      boolean plans,
      boolean proves,
      @Nullable Authoring authoring) {
    this(before, after, renames, notRenames, ignored, plans, proves, false, authoring);
  }

  /** Only what differs; nothing is planned, asked or proved. */
  public static CompareRequest withoutPlan(
      SchemaLocation before, SchemaLocation after, Set<String> ignored) {
    return new CompareRequest(before, after, List.of(), List.of(), ignored, false, false, null);
  }

  /** The same with more renames declared or denied. */
  public CompareRequest answered(List<String> declared, List<String> denied) {
    return new CompareRequest(
        before, after, declared, denied, ignored, plans, proves, grants, authoring);
  }

  /** The same comparing privileges, or not. */
  public CompareRequest withGrants(boolean wanted) {
    return new CompareRequest(
        before, after, renames, notRenames, ignored, plans, proves, wanted, authoring);
  }
}
