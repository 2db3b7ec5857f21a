package io.jmigrate.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process's output, and which of it a person reads. The launcher says so in two system
 * properties, because Java 17 cannot tell for each stream.
 */
public record Streams(PrintStream out, PrintStream err, boolean outTerminal, boolean errTerminal) {
  /** The real streams. They are UTF-8 wherever the console is not Windows's own. */
  public static Streams ofProcess() {
    boolean outTerminal = Boolean.getBoolean("jmigrate.stdout.tty");
    boolean errTerminal = Boolean.getBoolean("jmigrate.stderr.tty");
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return new Streams(System.out, System.err, outTerminal, errTerminal);
    }
    PrintStream out =
        new PrintStream(
            new FileOutputStream(FileDescriptor.out), outTerminal, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new Streams(out, err, outTerminal, errTerminal);
  }

  /** Sends everything on its way; to be called before the process ends. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
