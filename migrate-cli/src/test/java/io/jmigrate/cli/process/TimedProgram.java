package io.jmigrate.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The command in a JVM of its own, and how long it takes, so that a moment in it can be chosen. */
final class TimedProgram {
  private final Path work;
  private final String command;
  private long first = Long.MAX_VALUE;
  private long whole = Long.MAX_VALUE;

  TimedProgram(Path work, String command) {
    this.work = work;
    this.command = command;
  }

  RunningProgram start(Project project) {
    return project.program().fast(work).start(command);
  }

  /** Runs to the end; the fastest counts. */
  ProcessRun measured(Project project) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    RunningProgram run = start(project);
    awaitFirstLine(run);
    long firstLine = System.nanoTime();
    ProcessRun ended = run.await();
    long end = System.nanoTime();
    if (end - begin < whole) {
      whole = end - begin;
      first = firstLine - begin;
    }
    return ended;
  }

  /** Waits for a random moment of a run just started; most of them while it migrates. */
  void awaitMoment(RunningProgram run, Random random) throws IOException, InterruptedException {
    boolean aimed = random.nextInt(4) > 0;
    long range = aimed ? whole - first : whole;
    long delay = (long) (range * 1.05 * random.nextDouble());
    if (aimed) {
      awaitFirstLine(run);
    }
    run.process().waitFor(delay, TimeUnit.NANOSECONDS);
  }

  private static void awaitFirstLine(RunningProgram run) throws IOException, InterruptedException {
    while (run.running() && Files.size(run.out()) == 0) {
      Thread.sleep(1);
    }
  }
}
