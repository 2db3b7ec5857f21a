package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Watches the most memory a process had resident, as Linux counts it; 0 elsewhere. */
final class PeakMemory extends Thread {
  private static final int PAUSE_MS = 10;
  private static final String FIELD = "VmHWM:";

  private final Process process;
  private final Path status;
  private volatile long kilobytes;

  private PeakMemory(Process process) {
    super("peak memory");
    this.process = process;
    this.status = Path.of("/proc", Long.toString(process.pid()), "status");
    setDaemon(true);
  }

  static PeakMemory of(Process process) {
    PeakMemory memory = new PeakMemory(process);
    memory.start();
    return memory;
  }

  long megabytes() {
    return kilobytes / 1024;
  }

  @Override
  public void run() {
    while (process.isAlive()) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith(FIELD)) {
            kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
          }
        }
        Thread.sleep(PAUSE_MS);
      } catch (IOException ended) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
