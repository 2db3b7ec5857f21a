package io.jmigrate.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A command that makes scratch databases. */
abstract class ScratchMojo extends CommandMojo {
  /** A disposable server for scratch databases; the target's own if not given. */
  @Parameter(property = "jmigrate.scratchUrl")
  private @Nullable String scratchUrl;

  /** The user there, if another. */
  @Parameter(property = "jmigrate.scratchUser")
  private @Nullable String scratchUser;

  /** A file that holds that user's password. */
  @Parameter(property = "jmigrate.scratchPasswordFile")
  private @Nullable String scratchPasswordFile;

  /** Adds what is the same for all of them. */
  final void addScratch(Arguments arguments) {
    arguments
        .option("scratchUrl", scratchUrl)
        .option("scratchUser", scratchUser)
        .option("scratchPasswordFile", scratchPasswordFile);
  }
}
