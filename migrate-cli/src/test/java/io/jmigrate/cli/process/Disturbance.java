package io.jmigrate.cli.process;

import java.io.IOException;
import java.util.Random;

/** One way in which a run can come to grief. Used by one thread. */
interface Disturbance {
  /**
   * A run that came to grief, or ended before it could.
   *
   * @param hit whether it was disturbed before it had ended
   * @param told what it said
   * @param complaint what it should not have done or said; empty for nothing
   */
  record Disturbed(boolean hit, ProcessRun told, String complaint) {}

  /** What it is, for people. */
  String name();

  /** Whether the server may hold the lock of the one that is gone for a while yet. */
  default boolean lockLingers() {
    return false;
  }

  /** Runs to the end; disturbances learn from it how long that takes. */
  ProcessRun undisturbed(Project project) throws IOException, InterruptedException;

  /** Runs and disturbs at a random moment; afterwards another run can begin. */
  Disturbed disturbed(Project project, Random random) throws IOException, InterruptedException;
}
