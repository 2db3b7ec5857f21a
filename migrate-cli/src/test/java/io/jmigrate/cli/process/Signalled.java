package io.jmigrate.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** SIGTERM or Ctrl-C: the process may say a word and leave in order. */
final class Signalled implements Disturbance {
  private final TimedProgram program;
  private final String signal;
  private final int exitCode;

  Signalled(Path work, String command, String signal, int exitCode) {
    this.program = new TimedProgram(work, command);
    this.signal = signal;
    this.exitCode = exitCode;
  }

  @Override
  public String name() {
    return "SIG" + signal;
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
    if (alive) {
      run.signal(signal);
    }
    ProcessRun ended = run.await();
    boolean hit = alive && ended.exitCode() != 0;
    boolean right = ended.exitCode() == (hit ? exitCode : 0);
    return new Disturbed(hit, ended, right ? "" : "exit code " + ended.exitCode());
  }
}
