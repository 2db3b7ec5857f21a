package io.jmigrate.cli.output;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The last words of a process that is told to stop while a migration runs: how things stand, and
 * how to go on. Safe for use by several threads.
 */
public final class Interruption {
  private final PrintStream err;
  private volatile @Nullable String work;
  private boolean hooked;

  /** Speaks on {@code err}. */
  Interruption(PrintStream err) {
    this.err = err;
  }

  /** A migration is at work; from now on a signal is answered with words. */
  synchronized void during(String what) {
    work = what;
    if (!hooked) {
      hooked = true;
      Runtime.getRuntime().addShutdownHook(new Thread(this::speak, "last-words"));
    }
  }

  /** No migration is at work any more. */
  public void over() {
    work = null;
  }

  private void speak() {
    String what = work;
    if (what != null) {
      err.println("Interrupted during " + what + ".");
      err.println(
          "  What was complete stays; a transaction that was open is rolled back by the server.");
      err.println(
          "  Run the same command again: it goes on from there. jmigrate db:migrate:status shows how"
              + " things stand.");
      err.flush();
    }
  }
}
