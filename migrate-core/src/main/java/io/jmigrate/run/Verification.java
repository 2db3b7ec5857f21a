package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSet;
import io.jmigrate.scratch.ScratchDatabase;
import io.jmigrate.scratch.ScratchDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether downs restore what their ups changed: on a scratch database, each migration goes
 * up, down and up again, and the catalogs are compared after each step. Not thread-safe.
 */
public final class Verification {
  private final RunSettings settings;
  private final ScratchDatabases databases;
  private final VerifyListener listener;
  private final @Nullable Map<String, String> placeholders;

  /**
   * Verifies what {@code settings} name, in databases of {@code databases}.
   *
   * @param placeholders what stands for <code>${…}</code> in scripts; null where nothing does
   */
  public Verification(
      RunSettings settings,
      ScratchDatabases databases,
      VerifyListener listener,
      @Nullable Map<String, String> placeholders) {
    this.placeholders = placeholders;
    this.settings = settings;
    this.databases = databases;
    this.listener = listener;
  }

  /**
   * Verifies; to be called once. The target is only read, and with {@code all} not even that.
   *
   * @throws JmigrateException (REFUSED) when a script reaches out of the scratch database,
   *     (STATEMENT_FAILED) when what is applied cannot be applied again
   */
  public VerifyReport run(VerifyRequest request) {
    VerifyRun run = new VerifyRun(this::open, listener);
    try {
      VerifyPlan plan = request.all() ? null : pending(request);
      if (plan != null && plan.then().isEmpty()) {
        return new VerifyReport(List.of(), 0);
      }
      run.start();
      return run.run(plan == null ? all(run.session(), request) : plan);
    } catch (SQLException | JmigrateException e) {
      throw worded(e, run.interrupted());
    } finally {
      close(run);
    }
  }

  private VerifySession open() throws SQLException {
    ScratchDatabase scratch = databases.create();
    try {
      return VerifySession.open(scratch, settings, placeholders);
    } catch (SQLException | RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  private VerifyPlan pending(VerifyRequest request) throws SQLException {
    try (WorkSession target = WorkSession.open(settings, MigrationListener.SILENT)) {
      DatabaseNames names = names(target.dialect().fileNames());
      List<Migration> files =
          MigrationSet.read(
                  settings.source(),
                  names,
                  FlywayPlaceholders.of(target, settings.historyTable(), placeholders))
              .migrations();
      Inventory inventory =
          new Inventory(
              files, names, target.readHistory(), new FileChecks(target.dialect().syntax()));
      return VerifyPlan.pending(inventory, names, request.names());
    }
  }

  private VerifyPlan all(VerifySession session, VerifyRequest request) {
    DatabaseNames names = names(session.dialect().fileNames());
    return VerifyPlan.all(session.files(), names, request.names());
  }

  private DatabaseNames names(List<String> own) {
    return new DatabaseNames(own, settings.database().knownFileNames());
  }

  private static JmigrateException worded(Exception e, boolean interrupted) {
    if (interrupted) {
      return new JmigrateException(
          ErrorCode.INTERRUPTED, "Stopped. The scratch database was dropped.", e);
    }
    if (e instanceof MigrationFailedException failed) {
      return new JmigrateException(
          ErrorCode.STATEMENT_FAILED,
          failed.reason()
              + "\n  "
              + failed.migration()
              + " is applied in the target, but cannot be applied on a scratch database."
              + "\n  The target was not touched.",
          e);
    }
    return e instanceof JmigrateException worded
        ? worded
        : new JmigrateException(
            ErrorCode.DATABASE_ERROR,
            "The verification could not go on: "
                + e.getMessage()
                + "\n  The target was not touched.",
            e);
  }

  private void close(VerifyRun run) {
    try {
      run.close();
    } catch (SQLException e) {
      listener.warned("A connection to the scratch database did not close: " + e.getMessage());
    } catch (JmigrateException e) {
      listener.warned(String.valueOf(e.getMessage()));
    }
  }
}
