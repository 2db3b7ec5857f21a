package io.jmigrate.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes the migration, up and down, that the compiled models ask for; nothing where none is. */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class GenerateMojo extends GenerationMojo {
  /** What the migration does, in a few words; made of the changes if not given. */
  @Parameter(property = "jmigrate.name")
  private @Nullable String name;

  /** Prints the files instead of writing them. */
  @Parameter(property = "jmigrate.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Made by Maven. */
  public GenerateMojo() {}

  @Override
  void add(Arguments arguments) {
    addGeneration(arguments);
    arguments.option("name", name).flag("dryRun", dryRun);
  }
}
