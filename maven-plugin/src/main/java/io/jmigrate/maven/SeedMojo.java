package io.jmigrate.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs the seeders that have not run yet: all of the environment's, or those that are named. */
@Mojo(name = "seed", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class SeedMojo extends CommandMojo {
  /** Run only these; all where none is named. */
  @Parameter(property = "jmigrate.seeds")
  private @Nullable List<String> seeds;

  /** Run them again: take back first what they did, where that is known. */
  @Parameter(property = "jmigrate.fresh", defaultValue = "false")
  private boolean fresh;

  /** Where seeders are: folders, or classpath:db/seeders. */
  @Parameter(property = "jmigrate.seeders")
  private @Nullable List<String> seeders;

  /** End a statement that a dead run left at work in the server, instead of waiting for it. */
  @Parameter(property = "jmigrate.killOrphan", defaultValue = "false")
  private boolean killOrphan;

  /** The database's name, together with force, where a protected environment asks for it. */
  @Parameter(property = "jmigrate.confirm")
  private @Nullable String confirm;

  /** Print the exact SQL of scripts that would run, and touch nothing. */
  @Parameter(property = "jmigrate.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Made by Maven. */
  public SeedMojo() {}

  @Override
  void add(Arguments arguments) {
    boolean all = arguments.values("seeds", seeds).isEmpty();
    arguments
        .word(all ? "db:seed:all" : "db:seed")
        .options("--seed", "seeds", seeds)
        .flag("fresh", fresh)
        .options("--seeders-path", "seeders", seeders)
        .flag("killOrphan", killOrphan)
        .flag("dryRun", dryRun);
    if (all) {
      arguments.option("confirm", confirm);
    }
  }
}
