package io.jmigrate.model;

import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every name of a schema, as a database has it. Not thread-safe. */
final class ModelNames {
  private final ModelTypes types;
  private final ModelProblems problems;
  private final String home;
  private final ConstraintNames constraints;

  ModelNames(ModelTypes types, Schema empty, ModelProblems problems) {
    this.types = types;
    this.problems = problems;
    this.home =
        empty.namespaces().keySet().stream()
            .filter(name -> name.equalsIgnoreCase("public"))
            .findFirst()
            .orElse("");
    this.constraints = new ConstraintNames(types.traits().longestName());
  }

  /** Keeps the names that a table brings from being given to another. */
  void takeGiven(ModelTable table) {
    constraints.take(table.name());
    for (ModelIndex index : table.indexes()) {
      if (index.name() != null) {
        constraints.take(index.name());
      }
    }
    for (ModelReference reference : table.references()) {
      if (reference.name() != null) {
        constraints.take(reference.name());
      }
    }
    for (ModelCheck check : table.checks()) {
      if (check.name() != null) {
        constraints.take(check.name());
      }
    }
  }

  /** {@code origin}: who asks, for messages. */
  ObjectName table(String origin, @Nullable String schema, String table) {
    if (schema != null && !types.traits().namespaces()) {
      problems.add(
          "%s is in the schema %s, and %s has no schemas within a database. Leave it out there."
              .formatted(origin, schema, types.traits().product()));
    }
    return new ObjectName(
        schema == null || !types.traits().namespaces() ? home : catalog(schema), catalog(table));
  }

  /** A column, or any other name that was written. */
  String catalog(String written) {
    return types.name(written, home);
  }

  List<String> catalog(List<String> written) {
    return written.stream().map(this::catalog).toList();
  }

  /** The name that was given, else {@code table_columns_suffix}; as a user would write it. */
  String constraint(@Nullable String given, ModelTable table, List<String> columns, String suffix) {
    return given == null ? constraints.of(table.name(), columns, suffix) : given;
  }
}
