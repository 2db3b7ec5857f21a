package io.jmigrate.maven;

import io.jmigrate.cli.output.Streams;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * What the command prints, line by line in the build's log, and its error kept for the message with
 * which the build fails.
 */
final class BuildLog {
  private static final String ERROR = "ERROR: ";
  private static final String WARNING = "WARNING: ";

  private final Log log;
  private final StringJoiner error = new StringJoiner(System.lineSeparator());
  private boolean inError;

  BuildLog(Log log) {
    this.log = log;
  }

  /** Where the command prints to. */
  Streams streams() {
    return new Streams(lines(log::info), lines(this::told), false, false);
  }

  /** The command's error as it told it; empty if it told none. */
  String error() {
    return error.toString();
  }

  /** An error is told last, in one or several lines. */
  private void told(String line) {
    if (line.startsWith(ERROR)) {
      inError = true;
      error.add(line.substring(ERROR.length()));
    } else if (inError) {
      error.add(line);
    } else if (line.startsWith(WARNING)) {
      log.warn(line.substring(WARNING.length()));
    } else {
      log.info(line);
    }
  }

  private static PrintStream lines(Consumer<String> line) {
    return new PrintStream(new Lines(line), true, StandardCharsets.UTF_8);
  }

  /** Hands on each complete line. */
  private static final class Lines extends OutputStream {
    private final Consumer<String> line;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    Lines(Consumer<String> line) {
      this.line = line;
    }

    @Override
    public void write(int octet) {
      if (octet == '\n') {
        line.accept(begun.toString(StandardCharsets.UTF_8).replaceFirst("\r$", ""));
        begun.reset();
      } else {
        begun.write(octet);
      }
    }
  }
}
