package io.jmigrate.cli.output;

/** How much is said beside the result. */
public enum Verbosity {
  /** Results and errors only. */
  QUIET,
  /** What happens, as it happens. */
  NORMAL,
  /** Also where things came from, and stack traces. */
  VERBOSE
}
