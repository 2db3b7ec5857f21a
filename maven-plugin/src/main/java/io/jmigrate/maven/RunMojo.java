package io.jmigrate.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A command that runs migrations, either way. */
abstract class RunMojo extends CommandMojo {
  /** Run, or revert, up to this one, which is included. */
  @Parameter(property = "jmigrate.to")
  private @Nullable String to;

  /** Run, or revert, only these. */
  @Parameter(property = "jmigrate.names")
  private @Nullable List<String> names;

  /** Run the next, or revert the last, so many. */
  @Parameter(property = "jmigrate.step")
  private @Nullable Integer step;

  /** End a statement that a dead run left at work in the server, instead of waiting for it. */
  @Parameter(property = "jmigrate.killOrphan", defaultValue = "false")
  private boolean killOrphan;

  /** The database's name, together with force, where a protected environment asks for it. */
  @Parameter(property = "jmigrate.confirm")
  private @Nullable String confirm;

  /** Print the exact SQL that would run, and touch nothing. */
  @Parameter(property = "jmigrate.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Adds what is the same for both ways. */
  final void addRun(Arguments arguments) {
    arguments
        .option("to", to)
        .options("--name", "names", names)
        .option("step", step)
        .flag("killOrphan", killOrphan)
        .option("confirm", confirm)
        .flag("dryRun", dryRun);
  }
}
