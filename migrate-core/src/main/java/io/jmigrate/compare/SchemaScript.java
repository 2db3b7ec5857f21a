package io.jmigrate.compare;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.diff.Refusal;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.plan.PlanScript;
import io.jmigrate.schema.Schema;
import java.util.List;
import java.util.Set;

/** A whole schema as the script that makes it. */
public final class SchemaScript {
  private SchemaScript() {}

  /**
   * The script, to be run in an empty database of the same product.
   *
   * @param ignored objects that are left out although they cannot be represented
   * @throws JmigrateException (REFUSED) with all that cannot be represented
   */
  public static String of(Schema schema, Dialect dialect, Set<String> ignored) {
    Schema nothing = EmptySchema.fresh(schema);
    SchemaDiff diff =
        new SchemaDiffer(dialect.diffRules()).diff(nothing, schema, RenamePolicy.NEVER);
    List<Refusal> refusals = Ignored.without(diff.refusals(), ignored);
    if (!refusals.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "A dump would be incomplete:\n  "
              + String.join("\n  ", refusals.stream().map(Refusal::toString).toList())
              + "\n  Nothing was written. To leave them out: "
              + Ignored.flags(refusals));
    }
    return PlanScript.of(new MigrationPlanner(dialect.ddl()).plan(diff, nothing, schema), true);
  }
}
