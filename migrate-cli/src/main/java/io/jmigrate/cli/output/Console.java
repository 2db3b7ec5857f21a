package io.jmigrate.cli.output;

import io.jmigrate.cli.config.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * Prints for people, or one JSON document for programs: then that is all standard output gets, and
 * everything else goes to standard error. Safe for use by several threads.
 */
public final class Console {
  private final Streams streams;
  private final boolean json;
  private final Verbosity verbosity;
  private final Colours outColours;
  private final Colours errColours;
  private final ProgressLine progress;
  private final Interruption interruption;

  /**
   * A console for one run.
   *
   * @param json whether one JSON document is the result
   * @param coloured false after {@code --no-color}
   */
  public Console(
      Streams streams,
      boolean json,
      Verbosity verbosity,
      boolean coloured,
      Map<String, String> variables) {
    this.streams = streams;
    this.json = json;
    this.verbosity = verbosity;
    this.outColours = Colours.choose(coloured, streams.outTerminal(), variables);
    this.errColours = Colours.choose(coloured, streams.errTerminal(), variables);
    boolean shown =
        streams.errTerminal()
            && !json
            && verbosity != Verbosity.QUIET
            && !"dumb".equals(variables.get("TERM"));
    this.progress = new ProgressLine(streams.err(), shown, 1000);
    this.interruption = new Interruption(streams.err());
  }

  /** Whether the result is a JSON document. */
  public boolean json() {
    return json;
  }

  /** The colours of results. */
  Colours colours() {
    return outColours;
  }

  /** A line of the result; nothing with {@code --json}, whose document says it. */
  public void result(String line) {
    if (!json) {
      print(line);
    }
  }

  /** A line that begins with a sign, in its colour: + green, - red, others yellow. */
  public String signed(String line) {
    return switch (line.charAt(0)) {
      case '+' -> outColours.green(line);
      case '-' -> outColours.red(line);
      default -> outColours.yellow(line);
    };
  }

  /** A line about what happens right now; silenced by {@code --quiet}. */
  public void event(String line) {
    if (verbosity == Verbosity.QUIET) {
      return;
    }
    if (json) {
      tell(line);
    } else {
      print(line);
    }
  }

  /** A remark beside the result, on standard error; silenced by {@code --quiet}. */
  public void note(String line) {
    if (verbosity != Verbosity.QUIET) {
      tell(line);
    }
  }

  /** A remark for {@code --verbose}. */
  public void detail(String line) {
    if (verbosity == Verbosity.VERBOSE) {
      tell(errColours.dim(line));
    }
  }

  /** Something that may matter and stops nothing. */
  public void warning(String text) {
    if (verbosity != Verbosity.QUIET) {
      tell(errColours.yellow("WARNING:") + " " + text);
    }
  }

  /** The reason why the run ends; with {@code --json} a document, too. */
  public void error(String code, String message) {
    String masked = Secrets.mask(message);
    if (json) {
      Document error = Document.of("code", code).with("message", masked);
      document(Document.of("error", error));
    }
    tell(errColours.red("ERROR:") + " " + masked);
  }

  /** The stack trace, for {@code --verbose} only. */
  public void stackTrace(Throwable thrown) {
    if (verbosity == Verbosity.VERBOSE) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace, true));
      tell(Secrets.mask(trace.toString()));
    }
  }

  /** The one JSON document of the run. */
  public void document(Document document) {
    print(JsonWriter.write(document.entries()));
  }

  /** The line at the bottom of a terminal that tells how far a long run has got. */
  public ProgressLine progress() {
    return progress;
  }

  /** What is said when the process is told to stop. */
  public Interruption interruption() {
    return interruption;
  }

  private void print(String line) {
    progress.hide();
    streams.out().println(line);
  }

  private void tell(String line) {
    streams.out().flush(); // so that both streams read in order where they end in one place
    progress.hide();
    streams.err().println(line);
  }
}
