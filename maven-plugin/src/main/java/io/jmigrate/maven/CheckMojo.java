package io.jmigrate.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build when a model changed and no migration says so. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CheckMojo extends GenerationMojo {
  private static final int MISSING = 3;

  /** Made by Maven. */
  public CheckMojo() {}

  @Override
  void add(Arguments arguments) {
    addGeneration(arguments);
    arguments.word("--check");
  }

  @Override
  String remedy(int exitCode) {
    return exitCode == MISSING
        ? "The models changed without a migration. Write it with: mvn compile jmigrate:generate"
        : "";
  }
}
