package io.jmigrate.compare;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.diff.Rename;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.plan.Backfill;
import io.jmigrate.plan.HandwrittenDdl;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.plan.MissingValue;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import io.jmigrate.scratch.ScratchDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Compares two schemas on servers of one product and version. Not thread-safe. */
public final class SchemaComparer {
  private final SchemaReader reader;

  /**
   * Connects to nothing yet.
   *
   * @param replay runs all migrations of some places in a scratch database
   * @param historyTable jmigrate's own, which is no part of a schema
   */
  public SchemaComparer(
      ScratchDatabases scratchDatabases,
      Dialects dialects,
      String historyTable,
      String applicationName,
      BiConsumer<ScratchDatabase, List<String>> replay) {
    this.reader =
        new SchemaReader(scratchDatabases, dialects, historyTable, applicationName, replay);
  }

  /**
   * Reads both, compares them, plans both ways and, if asked, proves them.
   *
   * @throws JmigrateException (REFUSED) when the two cannot be compared or a plan cannot be made,
   *     (NOT_PROVED) when one does not do what it should
   */
  public Comparison compare(CompareRequest request) {
    try (Side before = reader.open(request.before());
        Side after = reader.open(request.after())) {
      Dialect dialect = before.database().dialect();
      requireSameProduct(before, after);
      SchemaDiffer differ = new SchemaDiffer(dialect.diffRules());
      RenamePolicy renames =
          new RenamePolicy(
              renames(request, before.schema(), after),
              renames(request.notRenames(), before.schema()),
              request.plans());
      // a plan starts from what is there indeed
      Schema origin =
          request.plans()
              ? before.schema()
              : spoken(before, after.schema(), after, RenamePolicy.NEVER);
      Schema asked = spoken(after, origin, before, renames);
      Wanted all = new Wanted(asked, differ.diff(origin, asked, renames), List.of());
      boolean granting = request.grants() && after.models() == null;
      Wanted found = granting ? all : all.ungranted(dialect, differ, origin, renames);
      Schema wanted = found.schema();
      SchemaDiff diff = passing(found.diff(), request.ignored());
      List<String> leftOut = after.models() == null ? found.leftOut() : List.of();
      Authoring authoring = request.authoring();
      List<Backfill> backfills = backfills(authoring, wanted);
      List<MissingValue> missing =
          authoring == null
              ? List.of()
              : MissingValue.of(diff, wanted, backfills, authoring.full());
      Comparison compared =
          Comparison.unplanned(origin, wanted, diff, missing, leftOut, after.fingerprint());
      if (!request.plans()
          || diff.isEmpty()
          || !diff.refusals().isEmpty()
          || !diff.questions().isEmpty()
          || !missing.isEmpty()) {
        return compared;
      }
      MigrationPlanner planner =
          new MigrationPlanner(authoring == null ? dialect.ddl() : handwritten(before.database()));
      MigrationPlan up = planner.plan(diff, origin, wanted, backfills);
      RenamePolicy back = turned(renames);
      if (request.proves()) {
        Attempt attempt =
            new Attempt(up, wanted, diff.renames(), back, backfills, authoring != null);
        Prover.Proof proof = new Prover(reader, differ, planner).prove(before, attempt);
        return compared.planned(up, proof.down()).proved(proof);
      }
      MigrationPlan down = planner.plan(differ.diff(wanted, origin, back), wanted, origin);
      return compared.planned(up, down);
    }
  }

  /** What a side made of models asks for, seeing what there is on the other one. */
  private static Schema spoken(Side side, Schema there, Side other, RenamePolicy renames) {
    ModelSchema models = side.models();
    if (models == null) {
      return side.schema();
    }
    Dialect dialect = side.database().dialect();
    Schema spoken =
        new UnspokenOptions(there, renames.renames(), dialect.models().unspoken())
            .in(side.schema());
    return other.models() == null
        ? Unsaid.settle(spoken, models, there, dialect.diffRules(), dialect.models().traits())
        : spoken;
  }

  private static SchemaDdl handwritten(Database database) {
    Dialect dialect = database.dialect();
    try (Connection connection = database.open(Duration.ZERO)) {
      return new HandwrittenDdl(dialect.ddl(), dialect.handwriting(connection));
    } catch (SQLException e) {
      throw SchemaReader.failed(dialect, "The defaults of the server cannot be read", e);
    }
  }

  private static List<Backfill> backfills(@Nullable Authoring authoring, Schema after) {
    return authoring == null
        ? List.of()
        : authoring.backfills().stream().map(text -> Backfill.parse(text, after)).toList();
  }

  /** Reads one schema. */
  public Schema read(SchemaLocation location) {
    try (Side side = reader.open(location)) {
      return side.schema();
    }
  }

  private static void requireSameProduct(Side before, Side after) {
    String one = before.database().dialect().name();
    String other = after.database().dialect().name();
    if (!one.equals(other)) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "Schemas of two products cannot be compared: "
              + before.location().described()
              + " is "
              + one
              + ", "
              + after.location().described()
              + " is "
              + other
              + ".");
    }
  }

  /** Those that the user and the models declare; what the user denies is none. */
  private static List<Rename> renames(CompareRequest request, Schema before, Side after) {
    Set<Rename> renames = new LinkedHashSet<>(renames(request.renames(), before));
    if (request.plans() && after.models() != null) {
      renames.addAll(ModelRenames.of(after.models().renames(), before));
      renames.removeAll(renames(request.notRenames(), before));
    }
    return List.copyOf(renames);
  }

  private static List<Rename> renames(List<String> texts, Schema before) {
    return texts.stream().map(text -> Rename.parse(text, before)).toList();
  }

  /** Without the refusals that the user has answered for. */
  private static SchemaDiff passing(SchemaDiff diff, Set<String> ignored) {
    return new SchemaDiff(
        diff.renames(),
        diff.changes(),
        Ignored.without(diff.refusals(), ignored),
        diff.questions(),
        diff.renamed());
  }

  /** The renames as the way back sees them. */
  private static RenamePolicy turned(RenamePolicy policy) {
    List<Rename> back = new ArrayList<>();
    for (Rename rename : policy.renames()) {
      back.add(rename.turned(renamed(rename.table(), policy)));
    }
    return new RenamePolicy(back, List.of(), false);
  }

  private static ObjectName renamed(ObjectName table, RenamePolicy policy) {
    for (Rename rename : policy.renames()) {
      if (rename.column() == null && rename.table().equals(table)) {
        return table.sibling(rename.after());
      }
    }
    return table;
  }
}
