package io.jmigrate.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs pending migrations, in order of version. */
@Mojo(name = "migrate", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class MigrateMojo extends RunMojo {
  /** Run only those after this one, which is excluded. */
  @Parameter(property = "jmigrate.from")
  private @Nullable String from;

  /** First undo what is applied and has no file any more. */
  @Parameter(property = "jmigrate.sync", defaultValue = "false")
  private boolean sync;

  /** Made by Maven. */
  public MigrateMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments.word("db:migrate").option("from", from).flag("sync", sync);
    addRun(arguments);
  }
}
