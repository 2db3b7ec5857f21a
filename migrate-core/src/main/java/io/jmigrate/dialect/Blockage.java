package io.jmigrate.dialect;

import java.util.List;

/**
 * Whom a session waits for, as far as the server tells.
 *
 * @param certain false when the server names only those who may be the ones
 */
public record Blockage(List<Blocker> blockers, boolean certain) {
  /** Nobody is known. */
  public static final Blockage UNKNOWN = new Blockage(List.of(), false);

  private static final int SHOWN = 3;

  public Blockage {
    blockers = List.copyOf(blockers);
  }

  /** The end of a sentence that begins with "a lock held by". */
  @Override
  public String toString() {
    if (blockers.isEmpty()) {
      return "a session that the server does not name to this user";
    }
    String shown =
        String.join("; and by ", blockers.stream().limit(SHOWN).map(Blocker::toString).toList());
    int more = blockers.size() - SHOWN;
    return (certain ? "" : "a session that the server does not name to this user, perhaps ")
        + shown
        + (more > 0 ? "; and by " + more + " more" : "");
  }
}
