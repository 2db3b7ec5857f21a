package io.jmigrate.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs pending migrations, in order of version. */
@Mojo(name = "migrate", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class MigrateMojo extends CommandMojo {
  /** Run up to this one, which is included. */
  @Parameter(property = "jmigrate.to")
  private @Nullable String to;

  /** Run only those after this one, which is excluded. */
  @Parameter(property = "jmigrate.from")
  private @Nullable String from;

  /** Run only these. */
  @Parameter(property = "jmigrate.names")
  private @Nullable List<String> names;

  /** Run at most this many. */
  @Parameter(property = "jmigrate.step")
  private @Nullable Integer step;

  /** First undo what is applied and has no file any more. */
  @Parameter(property = "jmigrate.sync", defaultValue = "false")
  private boolean sync;

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
  public MigrateMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments
        .word("db:migrate")
        .option("to", to)
        .option("from", from)
        .options("--name", "names", names)
        .option("step", step)
        .flag("sync", sync)
        .flag("killOrphan", killOrphan)
        .option("confirm", confirm)
        .flag("dryRun", dryRun);
  }
}
