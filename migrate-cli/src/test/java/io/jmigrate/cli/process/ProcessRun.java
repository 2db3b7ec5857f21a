package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of one run of the command; -1 for one that had to be killed. */
record ProcessRun(int exitCode, String out, String err) {
  /** Fails, showing all that was printed, unless it ended with this exit code. */
  ProcessRun exits(int expected) {
    assertThat(exitCode).as("exit code%n%s%n%s", out, err).isEqualTo(expected);
    return this;
  }
}
