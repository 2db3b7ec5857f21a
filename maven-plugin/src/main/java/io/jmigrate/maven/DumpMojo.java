package io.jmigrate.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints the SQL that makes the schema. */
@Mojo(name = "dump", threadSafe = true)
public final class DumpMojo extends ScratchMojo {
  /**
   * A SOURCE: a database URL, file:schema.sql, a folder of migrations or models:target/classes; the
   * configured database if not given.
   */
  @Parameter(property = "jmigrate.from")
  private @Nullable String from;

  /** Leave out objects that cannot be represented. */
  @Parameter(property = "jmigrate.ignore")
  private @Nullable List<String> ignore;

  /** Privileges, too. */
  @Parameter(property = "jmigrate.withGrants", defaultValue = "false")
  private boolean withGrants;

  /** Made by Maven. */
  public DumpMojo() {}

  @Override
  void add(Arguments arguments) {
    arguments
        .word("db:schema:dump")
        .option("from", from)
        .options("--ignore", "ignore", ignore)
        .flag("withGrants", withGrants);
    addScratch(arguments);
  }
}
