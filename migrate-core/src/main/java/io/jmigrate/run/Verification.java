package io.jmigrate.run;

import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.dialect.CatalogSnapshot;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSet;
import io.jmigrate.run.VerifyResult.Verdict;
import io.jmigrate.scratch.ScratchDatabase;
import io.jmigrate.scratch.ScratchDatabases;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final List<Migration> done = new ArrayList<>();
  private final List<VerifyResult> results = new ArrayList<>();
  private @Nullable VerifySession session;

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
    try {
      VerifyPlan plan = request.all() ? null : pending(request);
      if (plan != null && plan.then().isEmpty()) {
        return new VerifyReport(List.of(), 0);
      }
      session = open();
      return run(plan == null ? all(request) : plan);
    } catch (SQLException | JmigrateException e) {
      throw worded(e);
    } finally {
      close();
    }
  }

  private VerifySession current() {
    return Objects.requireNonNull(session);
  }

  private VerifySession open() throws SQLException {
    ScratchDatabase scratch = databases.create();
    try {
      return VerifySession.open(scratch, settings, placeholders);
    } catch (SQLException | JmigrateException e) {
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

  private VerifyPlan all(VerifyRequest request) {
    DatabaseNames names = names(current().dialect().fileNames());
    return VerifyPlan.all(current().files(), names, request.names());
  }

  private DatabaseNames names(List<String> own) {
    return new DatabaseNames(own, settings.database().knownFileNames());
  }

  private VerifyReport run(VerifyPlan plan) throws SQLException {
    current().require(plan);
    listener.replaying(plan.replayed().size());
    current().up(plan.replayed());
    done.addAll(plan.replayed());
    CatalogSnapshot before = current().look();
    int number = 0;
    for (Migration migration : plan.then()) {
      if (plan.verified().contains(migration.key())) {
        listener.verifying(migration.name(), ++number, plan.verified().size());
        current().forget();
        before = verify(migration, before);
        if (before == null) {
          break;
        }
      } else {
        current().up(List.of(migration));
        before = current().look();
      }
      done.add(migration);
    }
    return new VerifyReport(results, plan.replayed().size());
  }

  /** Returns what is there afterwards; null where the up failed. */
  private @Nullable CatalogSnapshot verify(Migration migration, CatalogSnapshot before)
      throws SQLException {
    Findings findings = new Findings(migration);
    try {
      current().up(List.of(migration));
    } catch (MigrationFailedException e) {
      findings.add(Verdict.UP_FAILED, e.reason());
      return null;
    }
    CatalogSnapshot up = current().look();
    Verdict oneWay = oneWay(migration);
    if (oneWay != null) {
      findings.add(oneWay, irreversible(migration));
      return up;
    }
    try {
      current().down(migration);
    } catch (MigrationFailedException e) {
      findings.add(Verdict.DOWN_FAILED, e.reason());
      boolean asBefore = e.nothingKept() && up.differences(current().look()).isEmpty();
      return asBefore ? up : afresh(migration);
    }
    findings.differences = before.differences(current().look());
    current().forget();
    try {
      current().up(List.of(migration));
    } catch (MigrationFailedException e) {
      boolean restored = findings.differences.isEmpty();
      findings.add(restored ? Verdict.UP_AGAIN_FAILED : Verdict.DIFFERS, e.reason());
      return afresh(migration);
    }
    CatalogSnapshot again = current().look();
    findings.again = up.differences(again);
    boolean same = findings.differences.isEmpty() && findings.again.isEmpty();
    findings.add(same ? Verdict.RESTORES : Verdict.DIFFERS, null);
    return findings.again.isEmpty() ? again : afresh(migration);
  }

  private @Nullable Verdict oneWay(Migration named) {
    Migration migration = current().file(named);
    if (migration.repeatable()) {
      return Verdict.REPEATABLE;
    }
    if (irreversible(migration) != null) {
      return Verdict.IRREVERSIBLE;
    }
    Scripts scripts = new Scripts(current().dialect());
    boolean down = migration.down() != null && scripts.prepare(migration.down()) != null;
    return down ? null : Verdict.WITHOUT_DOWN;
  }

  private @Nullable String irreversible(Migration named) {
    Migration migration = current().file(named);
    Scripts scripts = new Scripts(current().dialect());
    PreparedScript down = migration.down() == null ? null : scripts.prepare(migration.down());
    String said = scripts.prepareUp(migration).irreversible();
    return said == null && down != null ? down.irreversible() : said;
  }

  /** Goes on in a new database, in which everything up to this migration is applied. */
  private CatalogSnapshot afresh(Migration last) throws SQLException {
    current().close();
    session = open();
    List<Migration> all = new ArrayList<>(done);
    all.add(last);
    current().up(all);
    return current().look();
  }

  private JmigrateException worded(Exception e) {
    if (session != null && session.interrupted()) {
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

  private void close() {
    VerifySession last = session;
    if (last == null) {
      return;
    }
    try {
      last.close();
    } catch (SQLException e) {
      listener.warned("A connection to the scratch database did not close: " + e.getMessage());
    } catch (JmigrateException e) {
      listener.warned(String.valueOf(e.getMessage()));
    }
  }

  /** What is known of one migration so far. */
  private final class Findings {
    private final Migration migration;
    private final long begin = System.nanoTime();
    private List<CatalogDifference> differences = List.of();
    private List<CatalogDifference> again = List.of();

    Findings(Migration migration) {
      this.migration = migration;
    }

    void add(Verdict verdict, @Nullable String message) {
      VerifyResult result =
          new VerifyResult(
              migration.key(),
              migration.name(),
              verdict,
              differences,
              again,
              message,
              Duration.ofNanos(System.nanoTime() - begin));
      results.add(result);
      listener.verified(result);
    }
  }
}
