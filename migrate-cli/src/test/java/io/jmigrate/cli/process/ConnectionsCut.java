package io.jmigrate.cli.process;

import io.jmigrate.Jmigrate;
import io.jmigrate.cli.process.CuttingProxy.Cut;
import io.jmigrate.cli.process.CuttingProxy.Ending;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.run.Direction;
import io.jmigrate.run.MigrationListener;
import io.jmigrate.run.UndoRequest;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The network fails: a run in this process, or as a program, through a proxy that cuts. */
final class ConnectionsCut implements Disturbance {
  private static final long HANGS_AFTER_MS = 120_000;
  private static final List<Ending> ENDINGS = List.of(Ending.values());
  private static final int LATEST_MS = 1_000;

  private final TestServer server;
  private final String command;
  private final boolean asProgram;
  private long bytes;
  private long nanos;

  /**
   * In front of a server.
   *
   * @param asProgram whether the command is started, rather than called
   */
  ConnectionsCut(TestServer server, String command, boolean asProgram) {
    this.server = server;
    this.command = command;
    this.asProgram = asProgram;
  }

  @Override
  public String name() {
    return asProgram ? "connections of the program cut" : "connections cut";
  }

  /** A server that was not told learns of it when the proxy ends, and then at its leisure. */
  @Override
  public boolean lockLingers() {
    return true;
  }

  @Override
  public ProcessRun undisturbed(Project project) throws IOException {
    long begin = System.nanoTime();
    try (CuttingProxy proxy = new CuttingProxy(server.host(), server.port(), Cut.NEVER)) {
      ProcessRun run = run(project, proxy);
      // The first has most to do; later ones finish what others began.
      bytes = Math.max(bytes, proxy.passed());
      nanos = Math.max(nanos, System.nanoTime() - begin);
      return run;
    }
  }

  @Override
  public Disturbed disturbed(Project project, Random random) throws IOException {
    Ending ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
    boolean byBytes = random.nextInt(3) > 0;
    Cut cut =
        new Cut(
            ending,
            null,
            byBytes ? (long) (bytes * random.nextDouble()) : Long.MAX_VALUE,
            byBytes ? Long.MAX_VALUE : (long) (nanos * random.nextDouble()),
            random.nextInt(LATEST_MS));
    try (CuttingProxy proxy = new CuttingProxy(server.host(), server.port(), cut)) {
      ProcessRun run = run(project, proxy);
      boolean hit = proxy.hasCut() && run.exitCode() != 0;
      String complaint =
          run.exitCode() == 0 || (hit && run.exitCode() == 1)
              ? ""
              : "exit code " + run.exitCode() + " after " + cut;
      return new Disturbed(
          hit, new ProcessRun(run.exitCode(), run.out(), cut + "\n" + run.err()), complaint);
    }
  }

  private ProcessRun run(Project project, CuttingProxy proxy) {
    String url =
        project
            .database()
            .url()
            .replace(
                "://" + server.host() + ":" + server.port() + "/",
                "://" + server.host() + ":" + proxy.port() + "/");
    if (asProgram) {
      return project.program().run("--url", url, command);
    }
    Queue<String> out = new ConcurrentLinkedQueue<>();
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> call(project, url, out), "run");
    thread.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
    thread.start();
    try {
      thread.join(HANGS_AFTER_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      StringBuilder where = new StringBuilder("hangs");
      for (StackTraceElement element : thread.getStackTrace()) {
        where.append("\n  ").append(element);
      }
      proxy.close();
      return new ProcessRun(-1, String.join("\n", out), where.toString());
    }
    return ended(thrown.get(), String.join("\n", out));
  }

  private static ProcessRun ended(@Nullable Throwable thrown, String out) {
    if (thrown == null) {
      return new ProcessRun(0, out, "");
    }
    if (thrown instanceof JmigrateException told) {
      ErrorCode code = told.code();
      int exit = code == ErrorCode.REFUSED ? 4 : code == ErrorCode.LOCK_TIMEOUT ? 5 : 1;
      return new ProcessRun(exit, out, code + ": " + told.getMessage());
    }
    java.io.StringWriter trace = new java.io.StringWriter();
    thrown.printStackTrace(new java.io.PrintWriter(trace, true));
    return new ProcessRun(99, out, trace.toString());
  }

  private void call(Project project, String url, Queue<String> out) {
    Jmigrate jmigrate =
        Jmigrate.of(url, project.database().user(), project.database().password())
            .locations(project.folder().resolve("migrations").toString())
            .listener(
                new MigrationListener() {
                  @Override
                  public void warned(String message) {
                    out.add("warned: " + message);
                  }

                  @Override
                  public void waitingForLock(String holder) {
                    out.add("waiting: " + holder);
                  }

                  @Override
                  public void finished(String name, Direction direction, Duration duration) {
                    out.add(direction + " " + name);
                  }
                });
    if (command.equals("db:migrate")) {
      jmigrate.migrate();
    } else {
      jmigrate.undo(UndoRequest.EVERYTHING);
    }
  }
}
