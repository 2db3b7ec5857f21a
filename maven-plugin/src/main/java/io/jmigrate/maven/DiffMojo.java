package io.jmigrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Compares two schemas and tells what turns one into the other. */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class DiffMojo extends ModelMojo {
  /** What to start from, a SOURCE as for dump; the configured database if not given. */
  @Parameter(property = "jmigrate.from")
  private @Nullable String from;

  /** The schema wanted, a SOURCE; what the models ask for if not given. */
  @Parameter(property = "jmigrate.to", defaultValue = "models:")
  private @Nullable String to;

  /** Print the SQL of the up. */
  @Parameter(property = "jmigrate.sql", defaultValue = "false")
  private boolean sql;

  /** Print the SQL of the down. */
  @Parameter(property = "jmigrate.down", defaultValue = "false")
  private boolean down;

  /** Write the SQL to this file. */
  @Parameter(property = "jmigrate.out")
  private @Nullable String out;

  /** Do not try the plan on a scratch database. */
  @Parameter(property = "jmigrate.noVerify", defaultValue = "false")
  private boolean noVerify;

  /** Made by Maven. */
  public DiffMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments
        .word("db:diff")
        .option("from", from)
        .option("to", to)
        .flag("sql", sql)
        .flag("down", down)
        .option("out", out)
        .flag("noVerify", noVerify);
    addModels(arguments);
  }
}
