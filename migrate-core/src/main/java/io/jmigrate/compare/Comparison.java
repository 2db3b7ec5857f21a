package io.jmigrate.compare;

import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.migration.Directive;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.plan.MissingValue;
import io.jmigrate.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two schemas, what lies between them, and the way there and back.
 *
 * @param up the way from {@code before} to {@code after}
 * @param down the way back: a plan of its own, not the first one read backwards
 * @param proved what was tried on scratch databases and held, as sentences; empty when nothing was
 * @param server where it was tried, for people: {@code PostgreSQL 18.1}; empty when nothing was
 * @param untried tables that no row was tried in, with the reason
 * @param missing values that rows lack and nobody gave: then nothing is planned; only for {@link
 *     Authoring}
 * @param leftOut privileges that differ and were not to be compared, by name: {@code privileges of
 *     table shop.users}
 * @param models the fingerprint of the models that {@code after} was made of; null where it was not
 *     made of models
 */
public record Comparison(
    Schema before,
    Schema after,
    SchemaDiff diff,
    MigrationPlan up,
    MigrationPlan down,
    List<String> proved,
    String server,
    List<String> untried,
    List<MissingValue> missing,
    List<String> leftOut,
    @Nullable String models) {
  public Comparison {
    proved = List.copyOf(proved);
    untried = List.copyOf(untried);
    missing = List.copyOf(missing);
    leftOut = List.copyOf(leftOut);
  }

  static Comparison unplanned(
      Schema before,
      Schema after,
      SchemaDiff diff,
      List<MissingValue> missing,
      List<String> leftOut,
      @Nullable String models) {
    MigrationPlan none = new MigrationPlan(List.of());
    return new Comparison(
        before, after, diff, none, none, List.of(), "", List.of(), missing, leftOut, models);
  }

  Comparison planned(MigrationPlan there, MigrationPlan back) {
    return new Comparison(
        before, after, diff, there, back, proved, server, untried, missing, leftOut, models);
  }

  Comparison proved(Prover.Proof proof) {
    return new Comparison(
        before,
        after,
        diff,
        up,
        down,
        proof.facts(),
        proof.server(),
        proof.untried(),
        missing,
        leftOut,
        models);
  }

  /**
   * The script of a migration that goes up: it says at its head which models the database fits
   * afterwards.
   *
   * @param sql what it runs
   */
  public String upScript(String sql) {
    if (models == null) {
      return sql;
    }
    boolean directivesFollow = sql.startsWith("-- jmigrate: ");
    return Directive.MODELS.line(models) + (directivesFollow ? "" : "\n") + sql;
  }

  /** Whether the two are equal. */
  public boolean isEmpty() {
    return diff.isEmpty();
  }
}
