package io.jmigrate.maven;

import io.jmigrate.classpath.ClassPathIndex;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes down which migrations and models the application carries, for where its class path cannot
 * be listed: native images, run time images.
 */
@Mojo(name = "index", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class IndexMojo extends AbstractMojo {
  /** Folders below the classes that have migrations: db/migrations. */
  @Parameter(property = "jmigrate.folders", defaultValue = "db/migrations")
  private List<String> folders = List.of();

  /** Leaves it out. */
  @Parameter(property = "jmigrate.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes = new File("");

  /** Made by Maven. */
  public IndexMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      return;
    }
    List<String> all = new ArrayList<>(folders);
    all.add("META-INF/jmigrate");
    try {
      int files = ClassPathIndex.write(classes.toPath(), all);
      getLog().info("The index names " + files + (files == 1 ? " file." : " files."));
    } catch (IOException e) {
      throw new MojoExecutionException("The index cannot be written: " + e, e);
    }
  }
}
