package io.jmigrate.diff;

import java.util.List;

/**
 * What is known about renames. They are never guessed: what is not declared is dropped and added,
 * and asked about where the two are alike.
 *
 * @param renames the declared ones
 * @param denied those that were asked about and are none
 * @param asks whether to look for things alike at all
 */
public record RenamePolicy(List<Rename> renames, List<Rename> denied, boolean asks) {
  /** Nothing is a rename and nothing is asked: what a proof uses. */
  public static final RenamePolicy NEVER = new RenamePolicy(List.of(), List.of(), false);

  /** Nothing is known and everything alike is asked about. */
  public static final RenamePolicy ASK = new RenamePolicy(List.of(), List.of(), true);

  public RenamePolicy {
    renames = List.copyOf(renames);
    denied = List.copyOf(denied);
  }
}
