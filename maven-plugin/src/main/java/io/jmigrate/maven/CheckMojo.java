package io.jmigrate.maven;

import java.util.regex.Pattern;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Fails the build when a model changed and no migration says so. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CheckMojo extends GenerationMojo {
  private static final int MISSING = 3;
  private static final Pattern GENERATE =
      Pattern.compile("(.*:)?jmigrate(-maven-plugin)?(:[^:]+)?:generate(@.*)?");

  /** Made by Maven. */
  public CheckMojo() {}

  @Override
  void add(Arguments arguments) {
    addGeneration(arguments);
    arguments.word("--check");
  }

  /**
   * In Maven 4 {@code compile} includes {@code process-classes}, and so comes before the remedy.
   */
  @Override
  @Nullable String idle(Arguments arguments) {
    boolean generated = goals().stream().anyMatch(goal -> GENERATE.matcher(goal).matches());
    return generated ? "Not checked, as jmigrate:generate follows." : super.idle(arguments);
  }

  @Override
  String remedy(int exitCode) {
    return exitCode == MISSING
        ? "The models changed without a migration. Write it with: mvn compile jmigrate:generate"
        : "";
  }
}
