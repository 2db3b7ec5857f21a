package io.jmigrate.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the applied migrations to take back, the last applied first.
 *
 * @param names these, wherever in the order they are; empty for no such choice
 * @param to all down to this one, itself included; null for no such choice
 * @param step so many; 0 for no such choice
 * @param batch those a run applied together, by its number; 0 for no such choice
 * @param all everything
 * @param forced whether of a migration that was applied half-way a part of the down may be run that
 *     is not certain to answer to what took effect
 */
public record UndoRequest(
    List<String> names, @Nullable String to, int step, int batch, boolean all, boolean forced) {
  /** The migration that was applied last. */
  public static final UndoRequest LAST = lastly(1);

  /** Everything that is applied. */
  public static final UndoRequest EVERYTHING = new UndoRequest(List.of(), null, 0, 0, true, false);

  public UndoRequest {
    names = List.copyOf(names);
  }

  /** The same choice, with or without force. */
  public UndoRequest forced(boolean force) {
    return new UndoRequest(names, to, step, batch, all, force);
  }

  /** The last {@code step} that were applied. */
  public static UndoRequest lastly(int step) {
    return new UndoRequest(List.of(), null, step, 0, false, false);
  }
}
