package io.jmigrate.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** SIGKILL: the process is gone between two instructions. */
final class Killed implements Disturbance {
  private final TimedProgram program;

  Killed(Path work, String command) {
    this.program = new TimedProgram(work, command);
  }

  @Override
  public String name() {
    return "SIGKILL";
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
    run.process().destroyForcibly();
    ProcessRun killed = run.await();
    return new Disturbed(alive, killed, "");
  }
}
