package io.jmigrate.run;

import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.dialect.CatalogSnapshot;
import io.jmigrate.migration.Migration;
import io.jmigrate.run.VerifyResult.Verdict;
import io.jmigrate.schema.Schema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes each migration of a plan up, down and up, and looks at the database in between. */
final class VerifyRun implements AutoCloseable {
  private final CleanCopy.Opening opening;
  private final CleanCopy copy;
  private final VerifyListener listener;
  private final List<Migration> done = new ArrayList<>();
  private final List<VerifyResult> results = new ArrayList<>();
  private @Nullable VerifySession session;

  VerifyRun(CleanCopy.Opening opening, VerifyListener listener) {
    this.opening = opening;
    this.copy = new CleanCopy(opening);
    this.listener = listener;
  }

  /** Makes the scratch database. */
  void start() throws SQLException {
    session = opening.open();
  }

  /** Where migrations go up and down at the moment. */
  VerifySession session() {
    return Objects.requireNonNull(session);
  }

  /** Whether the database is gone because the process was told to end. */
  boolean interrupted() {
    return session != null && session.interrupted();
  }

  VerifyReport run(VerifyPlan plan) throws SQLException {
    session().require(plan);
    listener.replaying(plan.replayed().size());
    session().up(plan.replayed());
    done.addAll(plan.replayed());
    CatalogSnapshot before = session().look();
    int number = 0;
    for (Migration migration : plan.then()) {
      if (plan.verified().contains(migration.key())) {
        listener.verifying(migration.name(), ++number, plan.verified().size());
        session().forget();
        before = verify(migration, before);
        if (before == null) {
          break;
        }
      } else {
        session().up(List.of(migration));
        before = session().look();
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
      session().up(List.of(migration));
    } catch (MigrationFailedException e) {
      findings.add(Verdict.UP_FAILED, e.reason());
      return null;
    }
    CatalogSnapshot up = session().look();
    boolean unclear = session().lookedAtEverything();
    Verdict oneWay = oneWay(migration);
    if (oneWay != null) {
      findings.add(oneWay, irreversible(migration));
      return up;
    }
    try {
      session().down(migration);
    } catch (MigrationFailedException e) {
      findings.add(Verdict.DOWN_FAILED, e.reason());
      boolean asBefore = e.nothingKept() && up.differences(session().look()).isEmpty();
      return asBefore ? up : afresh(migration);
    }
    List<CatalogDifference> rows = before.differences(session().look());
    unclear |= session().lookedAtEverything();
    findings.differences = worded(rows, done, unclear);
    session().forget();
    try {
      session().up(List.of(migration));
    } catch (MigrationFailedException e) {
      boolean restored = findings.differences.isEmpty();
      findings.add(restored ? Verdict.UP_AGAIN_FAILED : Verdict.DIFFERS, e.reason());
      return afresh(migration);
    }
    CatalogSnapshot again = session().look();
    findings.again = worded(up.differences(again), with(migration), unclear);
    boolean same = findings.differences.isEmpty() && findings.again.isEmpty();
    findings.add(same ? Verdict.RESTORES : Verdict.DIFFERS, null);
    return findings.again.isEmpty() ? again : afresh(migration);
  }

  private @Nullable Verdict oneWay(Migration named) {
    Migration migration = session().file(named);
    if (migration.repeatable()) {
      return Verdict.REPEATABLE;
    }
    if (irreversible(migration) != null) {
      return Verdict.IRREVERSIBLE;
    }
    Scripts scripts = new Scripts(session().dialect());
    boolean down = migration.down() != null && scripts.prepare(migration.down()) != null;
    return down ? null : Verdict.WITHOUT_DOWN;
  }

  private @Nullable String irreversible(Migration named) {
    Migration migration = session().file(named);
    Scripts scripts = new Scripts(session().dialect());
    PreparedScript down = migration.down() == null ? null : scripts.prepare(migration.down());
    String said = scripts.prepareUp(migration).irreversible();
    return said == null && down != null ? down.irreversible() : said;
  }

  /** Goes on in another database, in which everything up to this migration is applied. */
  private CatalogSnapshot afresh(Migration last) throws SQLException {
    VerifySession spoilt = session();
    session = copy.takeAfter(with(last));
    spoilt.close();
    return session().look();
  }

  private List<Migration> with(Migration last) {
    List<Migration> all = new ArrayList<>(done);
    all.add(last);
    return all;
  }

  /**
   * Says in the words of the schema engine, as far as these go, what the catalog noticed.
   *
   * @param unclear whether it could not be told what the scripts may have touched; then the schema
   *     engine, which sees more kinds of objects, looks for itself, too
   */
  private List<CatalogDifference> worded(
      List<CatalogDifference> rows, List<Migration> applied, boolean unclear) throws SQLException {
    if (rows.isEmpty() && !unclear) {
      return rows;
    }
    Schema now = session().schema();
    return new VerifyDifferences(session().dialect(), session().ownSchema())
        .between(copy.schemaAfter(applied), now, rows);
  }

  @Override
  public void close() throws SQLException {
    try (CleanCopy closed = copy;
        VerifySession last = session) {
      session = null;
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
