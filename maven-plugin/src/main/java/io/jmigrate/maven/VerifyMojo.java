package io.jmigrate.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Tries on a scratch database whether every down undoes its up. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends ScratchMojo {
  /** Verify every migration of the folder; the target's history is not read. */
  @Parameter(property = "jmigrate.all", defaultValue = "false")
  private boolean all;

  /** Verify only these. Those before them are applied only. */
  @Parameter(property = "jmigrate.names")
  private @Nullable List<String> names;

  /** Made by Maven. */
  public VerifyMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments.word("db:migrate:verify").flag("all", all).options("--name", "names", names);
    addScratch(arguments);
  }
}
