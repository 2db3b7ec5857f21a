package io.jmigrate.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the files, and that applied ones have not changed. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends CommandMojo {
  /** Check the files only, without a database. */
  @Parameter(property = "jmigrate.offline", defaultValue = "false")
  private boolean offline;

  /** Made by Maven. */
  public ValidateMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments.word("db:validate").flag("offline", offline);
  }
}
