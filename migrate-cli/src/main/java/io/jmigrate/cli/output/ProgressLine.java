package io.jmigrate.cli.output;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line at the bottom of a terminal that rewrites itself while something takes longer than a
 * second. Does nothing where nobody watches. Safe for use by several threads.
 */
public final class ProgressLine {
  private static final int WIDTH = 70;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean shown;
  private final long patience;
  private String text = "";
  private String last = "";
  private long since;
  private boolean visible;
  private @Nullable Thread ticker;

  /**
   * A line on {@code out}.
   *
   * @param patienceMillis what takes less than that shows nothing
   */
  ProgressLine(PrintStream out, boolean shown, long patienceMillis) {
    this.out = out;
    this.shown = shown;
    this.patience = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
  }

  /** Whether anybody watches. */
  boolean shown() {
    return shown;
  }

  /** Starts the clock: from now on the line tells how long {@code what} has taken. */
  public synchronized void start(String what) {
    if (!shown) {
      return;
    }
    text = what;
    since = System.nanoTime();
    if (ticker == null) {
      ticker = new Thread(this::tick, "progress");
      ticker.setDaemon(true);
      ticker.start();
    }
  }

  /** Changes the text; the clock runs on. */
  public synchronized void update(String what) {
    text = what;
  }

  /** What the line tells, whether it is to be seen yet or not; empty when it is stopped. */
  synchronized String text() {
    return text;
  }

  /** Takes the line away until the next start. */
  public synchronized void stop() {
    text = "";
    hide();
  }

  /** Makes room for other output; the line comes back with the next tick. */
  synchronized void hide() {
    if (visible) {
      out.print(ERASE);
      out.flush();
      visible = false;
    }
  }

  private void tick() {
    while (true) {
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        return;
      }
      synchronized (this) {
        long elapsed = System.nanoTime() - since;
        if (!text.isEmpty() && elapsed >= patience) {
          // a line that wraps cannot be erased
          String fitting = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
          String line = fitting + ", " + TimeUnit.NANOSECONDS.toSeconds(elapsed) + " s";
          if (!visible || !line.equals(last)) {
            out.print(ERASE + line);
            out.flush();
            visible = true;
            last = line;
          }
        }
      }
    }
  }
}
