package io.jmigrate;

import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.run.ProgramName;
import io.jmigrate.run.Verification;
import io.jmigrate.run.VerifyListener;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyRequest;
import io.jmigrate.scratch.ScratchDatabases;
import org.jspecify.annotations.Nullable;

/** Tries the downs of migrations before somebody needs them. */
public final class Downs {
  private Downs() {}

  /**
   * Tells whether downs restore what their ups changed: each migration goes up, down and up again
   * on a scratch database. The database that {@code jmigrate} is set up for is only read.
   *
   * @param disposable a server that scripts may harm, to make the scratch database on; null for the
   *     target's own, where scripts that reach out of the database are refused
   */
  public static VerifyReport verify(
      Jmigrate jmigrate, VerifyRequest request, @Nullable Target disposable, VerifyListener told) {
    Setup setup = jmigrate.setup();
    ScratchDatabases databases =
        new ScratchDatabases(
            setup.target(), disposable, Dialects.installed(), ProgramName.current(), told::warned);
    return new Verification(setup.settings(), databases, told, setup.placeholders).run(request);
  }
}
