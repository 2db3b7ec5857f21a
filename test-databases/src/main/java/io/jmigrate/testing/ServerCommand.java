package io.jmigrate.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs of a server without privileges: as the user who runs the tests or, since
 * servers refuse to run as root, as nobody.
 */
final class ServerCommand {
  private static final int NOBODY = 65534;
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private ServerCommand() {}

  static boolean isRoot() {
    return ROOT;
  }

  /** The command line to use in place of the given one. */
  static List<String> unprivileged(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (ROOT) {
      // It executes the program in its own place, so the process is the server itself.
      whole.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    whole.addAll(command);
    return whole;
  }

  /** Lets the unprivileged user write into the folder. */
  static void handOver(Path folder) throws IOException {
    if (ROOT) {
      Files.setAttribute(folder, "unix:uid", NOBODY);
      Files.setAttribute(folder, "unix:gid", NOBODY);
    }
  }

  /** Runs to the end in the folder; the exception of a failure tells what the program said. */
  static void run(List<String> command, Path folder) throws IOException {
    runAsIs(unprivileged(command), folder);
  }

  /** Like {@link #run}, as the user who runs the tests. */
  static void runAsIs(List<String> command, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + "\n" + said);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted during " + command.get(0), e);
    }
  }
}
