package io.jmigrate.law;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.law.Verdict.Kind;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.testing.PlainClientException;
import io.jmigrate.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Puts a case to the law: up, again, down. */
final class DiffLaw {
  private final TestDatabase database;

  DiffLaw(TestDatabase database) {
    this.database = database;
  }

  Verdict judge(DiffCase diffCase) {
    try (CaseRoles roles = CaseRoles.on(database)) {
      DiffCase local = roles.makeOwn(diffCase);
      Verdict verdict = judgeOnce(local);
      while (verdict.kind() == Kind.NOT_LOADED && roles.makeMissing(verdict.reason())) {
        verdict = judgeOnce(local);
      }
      return verdict;
    } catch (SQLException e) {
      return Verdict.of(Kind.FAILED, "inspection: " + e.getMessage());
    }
  }

  private Verdict judgeOnce(DiffCase diffCase) throws SQLException {
    try (TestSide before = TestSide.open(database, diffCase.options());
        TestSide after = TestSide.open(database, diffCase.options())) {
      try {
        before.load(diffCase.before());
        after.load(diffCase.after());
      } catch (PlainClientException e) {
        return Verdict.of(Kind.NOT_LOADED, String.valueOf(e.getMessage()));
      }
      seed(before, diffCase.rows());
      return judge(before, after);
    }
  }

  private static void seed(TestSide side, List<String> rows) {
    if (!rows.isEmpty()) {
      try {
        side.load(rows);
      } catch (PlainClientException e) {
        // Without its rows a case still says something of the schemas.
        return;
      }
    }
  }

  private static Verdict judge(TestSide before, TestSide after) throws SQLException {
    Schema origin = before.read();
    Schema target = after.read();
    String originDump = Witness.of(before);
    String targetDump = Witness.of(after);
    Map<ObjectName, List<String>> rows =
        KeptRows.read(before.connection(), before.dialect(), origin, target);
    Verdict up = move(before, origin, target, targetDump, "up");
    if (up.kind() != Kind.PASSED) {
      return up;
    }
    Map<ObjectName, List<String>> kept =
        KeptRows.read(before.connection(), before.dialect(), target, origin);
    if (!kept.equals(rows)) {
      return Verdict.of(Kind.WRONG, "rows changed: " + rows + " became " + kept);
    }
    return move(before, before.read(), origin, originDump, "down");
  }

  private static Verdict move(
      TestSide side, Schema origin, Schema target, String targetDump, String direction)
      throws SQLException {
    SchemaDiffer differ = new SchemaDiffer(side.dialect().diffRules());
    SchemaDiff diff = differ.diff(origin, target, RenamePolicy.NEVER);
    if (!diff.refusals().isEmpty()) {
      return Verdict.of(Kind.REFUSED, direction + ": " + diff.refusals());
    }
    String failure = run(side, new Plan(diff, origin, target));
    if (!failure.isEmpty()) {
      return Verdict.of(
          failure.startsWith("refused") ? Kind.REFUSED : Kind.FAILED, direction + ": " + failure);
    }
    Schema reached = side.read();
    SchemaDiff again = differ.diff(reached, target, RenamePolicy.NEVER);
    if (!again.isEmpty()) {
      return Verdict.of(Kind.FAILED, direction + " leaves " + again.all() + again.refusals());
    }
    String dump = Witness.of(side);
    return dump.equals(targetDump)
        ? Verdict.PASSED
        : Verdict.of(Kind.WRONG, direction + ": " + Witness.difference(targetDump, dump));
  }

  private record Plan(SchemaDiff diff, Schema before, Schema after) {}

  /** Runs the plan as a migration would; empty when all went well. */
  private static String run(TestSide side, Plan plan) throws SQLException {
    String last = "";
    try (Statement statement = side.connection().createStatement()) {
      MigrationPlan steps =
          new MigrationPlanner(side.dialect().ddl()).plan(plan.diff(), plan.before(), plan.after());
      side.connection().setAutoCommit(false);
      for (DdlStatement ddl : steps.statements()) {
        last = ddl.sql();
        statement.execute(ddl.sql());
        if (ddl.alone()) {
          side.connection().commit();
        }
      }
      side.connection().commit();
      return "";
    } catch (JmigrateException e) {
      return (e.code() == ErrorCode.REFUSED ? "refused: " : "") + e.getMessage();
    } catch (SQLException e) {
      side.connection().rollback();
      return e.getMessage() + " in: " + last;
    } finally {
      side.connection().setAutoCommit(true);
    }
  }
}
