package io.jmigrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists what has run and what has not. */
@Mojo(name = "status", threadSafe = true)
public final class StatusMojo extends CommandMojo {
  /** Fail the build when anything is pending, changed, missing or failed. */
  @Parameter(property = "jmigrate.exitCode", defaultValue = "false")
  private boolean exitCode;

  /** Made by Maven. */
  public StatusMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments.word("db:migrate:status").flag("exitCode", exitCode);
  }
}
