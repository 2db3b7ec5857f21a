package io.jmigrate.cli.process;

import io.jmigrate.testing.DurableServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** The server dies, or is restarted, under a run; it is there again before the next one. */
final class ServerEnds implements Disturbance {
  private final TimedProgram program;
  private final DurableServer server;

  ServerEnds(Path work, String command, DurableServer server) {
    this.program = new TimedProgram(work, command);
    this.server = server;
  }

  @Override
  public String name() {
    return "server killed or restarted";
  }

  @Override
  public ProcessRun undisturbed(Project project) throws IOException, InterruptedException {
    return program.measured(project);
  }

  @Override
  public Disturbed disturbed(Project project, Random random)
      throws IOException, InterruptedException {
    RunningProgram run = program.start(project);
    program.awaitMoment(run, random);
    boolean alive = run.running();
    boolean dies = random.nextInt(3) > 0;
    if (dies) {
      server.kill();
    } else {
      server.stop();
    }
    if (random.nextBoolean()) {
      server.start();
      return ended(run.await(), alive);
    }
    ProcessRun ended = run.await();
    server.start();
    return ended(ended, alive);
  }

  private static Disturbed ended(ProcessRun run, boolean alive) {
    boolean hit = alive && run.exitCode() != 0;
    boolean clear =
        run.exitCode() == 0
            || (run.exitCode() == 1
                && run.err().contains("ERROR: ")
                && !run.err().contains("\tat ")
                && !run.err().contains("null"));
    return new Disturbed(hit, run, clear ? "" : "no clear message, or exit " + run.exitCode());
  }
}
