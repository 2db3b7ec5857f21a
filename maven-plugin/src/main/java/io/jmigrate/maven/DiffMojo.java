package io.jmigrate.maven;

import java.util.List;
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

  /** Renames: users:people, or users.email:email_address. */
  @Parameter(property = "jmigrate.renames")
  private @Nullable List<String> renames;

  /** What looks like a rename and is none. */
  @Parameter(property = "jmigrate.noRenames")
  private @Nullable List<String> noRenames;

  /** Go on although these objects cannot be represented. */
  @Parameter(property = "jmigrate.ignore")
  private @Nullable List<String> ignore;

  /** Lets tables and columns be dropped. */
  @Parameter(property = "jmigrate.allowDrop", defaultValue = "false")
  private boolean allowDrop;

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
        .options("--rename", "renames", renames)
        .options("--no-rename", "noRenames", noRenames)
        .options("--ignore", "ignore", ignore)
        .flag("allowDrop", allowDrop)
        .flag("sql", sql)
        .flag("down", down)
        .option("out", out)
        .flag("noVerify", noVerify);
    addModels(arguments);
  }
}
