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
 */
public record UndoRequest(
    List<String> names, @Nullable String to, int step, int batch, boolean all) {
  /** The migration that was applied last. */
  public static final UndoRequest LAST = lastly(1);

  /** Everything that is applied. */
  public static final UndoRequest EVERYTHING = new UndoRequest(List.of(), null, 0, 0, true);

  public UndoRequest {
    names = List.copyOf(names);
  }

  /** The last {@code step} that were applied. */
  public static UndoRequest lastly(int step) {
    return new UndoRequest(List.of(), null, step, 0, false);
  }
}
