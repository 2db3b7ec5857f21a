package io.jmigrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Reverts the migration that was applied last, or others. */
@Mojo(name = "undo", threadSafe = true)
public final class UndoMojo extends RunMojo {
  /** Revert everything. */
  @Parameter(property = "jmigrate.all", defaultValue = "false")
  private boolean all;

  /** Revert what one run of migrate applied. */
  @Parameter(property = "jmigrate.batch")
  private @Nullable Integer batch;

  /** Made by Maven. */
  public UndoMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments
        .word(arguments.isSet("all", all) ? "db:migrate:undo:all" : "db:migrate:undo")
        .option("batch", batch);
    addRun(arguments);
  }
}
