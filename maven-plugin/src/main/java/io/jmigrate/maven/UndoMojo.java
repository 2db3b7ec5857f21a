package io.jmigrate.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Reverts the migration that was applied last, or others. */
@Mojo(name = "undo", threadSafe = true)
public final class UndoMojo extends CommandMojo {
  /** Revert everything. */
  @Parameter(property = "jmigrate.all", defaultValue = "false")
  private boolean all;

  /** Revert down to this one, which is included. */
  @Parameter(property = "jmigrate.to")
  private @Nullable String to;

  /** Revert only these. */
  @Parameter(property = "jmigrate.names")
  private @Nullable List<String> names;

  /** Revert the last so many. */
  @Parameter(property = "jmigrate.step")
  private @Nullable Integer step;

  /** Revert what one run of migrate applied. */
  @Parameter(property = "jmigrate.batch")
  private @Nullable Integer batch;

  /** End a statement that a dead run left at work in the server, instead of waiting for it. */
  @Parameter(property = "jmigrate.killOrphan", defaultValue = "false")
  private boolean killOrphan;

  /** The database's name, together with force, where a protected environment asks for it. */
  @Parameter(property = "jmigrate.confirm")
  private @Nullable String confirm;

  /** Print the exact SQL that would run, and touch nothing. */
  @Parameter(property = "jmigrate.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Made by Maven. */
  public UndoMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments
        .word(arguments.isSet("all", all) ? "db:migrate:undo:all" : "db:migrate:undo")
        .option("to", to)
        .options("--name", "names", names)
        .option("step", step)
        .option("batch", batch)
        .flag("killOrphan", killOrphan)
        .option("confirm", confirm)
        .flag("dryRun", dryRun);
  }
}
