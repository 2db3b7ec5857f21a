package io.jmigrate.compare;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Script;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelJoiner;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.model.ModelTable;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.plan.PlanScript;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.scratch.ScratchDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the table of a single model beside what a scratch database has already. */
final class ModelTableScript {
  private final Schema there;
  private final ModelSchema all;
  private final Table table;

  private ModelTableScript(Schema there, ModelSchema all, ObjectName name) {
    this.there = there;
    this.all = all;
    this.table = all.schema().requireTable(name);
  }

  /**
   * Makes the table.
   *
   * @param there the schema of {@code scratch} so far
   * @param another makes an empty scratch database, where the server refuses something
   * @throws JmigrateException (REFUSED) when there is such a table already, or none that it refers
   *     to; (INVALID_MODELS) when the server refuses it
   */
  static void add(
      ScratchDatabase scratch,
      Schema there,
      SchemaLocation.WithModel added,
      Supplier<ScratchDatabase> another) {
    Dialect dialect = scratch.database().dialect();
    ModelSchema all =
        ModelSchema.of(
            ModelJoiner.join(
                Stream.concat(Stream.of(added.model()), added.others().stream())
                    .map(model -> new FoundModel(model, added.described()))
                    .toList()),
            dialect.models(),
            EmptySchema.like(there));
    ModelTableScript script = new ModelTableScript(there, all, name(all, added.model().model()));
    script.requireRoom(added.model());
    try {
      String sql = script.sql(dialect);
      scratch.load(new Script(new ModelScript.Text(added.described(), sql), Script.Section.WHOLE));
    } catch (JmigrateException e) {
      if (e.code() != ErrorCode.STATEMENT_FAILED) {
        throw e;
      }
      try (ScratchDatabase trial = another.get()) {
        throw RefusedModels.explain(trial.database(), EmptySchema.like(there), script.alone(), e);
      }
    }
  }

  private static ObjectName name(ModelSchema all, String model) {
    return all.origins().entrySet().stream()
        .filter(entry -> entry.getValue().origin().equals(model))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private void requireRoom(ModelFragment model) {
    if (there.table(table.name()) != null) {
      throw refused(
          "The table %s of %s is there already: a migration makes it."
              .formatted(model.table(), model.model()),
          "To change it, edit its model and run jmigrate migration:generate --auto.");
    }
    for (Constraint constraint : table.constraints().values()) {
      if (constraint instanceof ForeignKey key
          && !key.target().equals(table.name())
          && there.table(key.target()) == null) {
        ModelTable missing = Objects.requireNonNull(all.origins().get(key.target()));
        throw refused(
            "%s refers to the table %s, which no migration makes."
                .formatted(model.model(), missing.name()),
            "Have its migration written first: compile its model, then run jmigrate"
                + " migration:generate --auto.");
      }
    }
  }

  private static JmigrateException refused(String why, String remedy) {
    return new JmigrateException(ErrorCode.REFUSED, why + "\n  Nothing was written. " + remedy);
  }

  /** The model without those that it refers to. */
  private ModelSchema alone() {
    ObjectName name = table.name();
    return new ModelSchema(
        EmptySchema.like(there).withTables(new TreeMap<>(Map.of(name, table))),
        new TreeMap<>(Map.of(name, Objects.requireNonNull(all.origins().get(name)))),
        List.of());
  }

  private String sql(Dialect dialect) {
    SortedMap<ObjectName, Table> tables = new TreeMap<>(there.tables());
    tables.put(table.name(), table);
    Schema after = there.withTables(tables);
    SchemaDiff diff = new SchemaDiffer(dialect.diffRules()).diff(there, after, RenamePolicy.NEVER);
    return PlanScript.of(new MigrationPlanner(dialect.ddl()).plan(diff, there, after), true);
  }
}
