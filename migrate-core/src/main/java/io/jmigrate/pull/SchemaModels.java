package io.jmigrate.pull;

import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The models of all tables of a schema, as far as models can say what the schema has. */
public final class SchemaModels {
  private SchemaModels() {}

  /** The model to make in an empty database of the same server, to learn what its types are. */
  public static ModelFragment probe() {
    return TypeProbe.model();
  }

  /**
   * A model for each table.
   *
   * @param probed what became of {@link #probe}
   * @param generatedName whether the server chose a name, so that no model has to say it
   * @param packageName of the classes
   */
  public static List<ModelFragment> of(
      Schema schema,
      Schema probed,
      ModelTypes types,
      Predicate<String> generatedName,
      String packageName) {
    String home = probed.tables().firstKey().schema();
    PulledNames names = new PulledNames(schema, types, generatedName, home, packageName);
    TypeProbe probe = new TypeProbe(probed, types);
    PulledEnums enums = new PulledEnums(schema, names);
    PulledExpressions expressions = new PulledExpressions(schema, enums.made());
    SortedMap<ObjectName, PulledTable> tables = new TreeMap<>();
    for (Table table : schema.tables().values()) {
      // One that inherits its columns is no table of its own.
      if (!table.columns().isEmpty()) {
        PulledTable pulled = new PulledTable(table, schema, names, probe, expressions, enums);
        tables.put(table.name(), pulled);
      }
    }
    PulledAssociations associations = new PulledAssociations(tables, names, types.traits());
    return PulledKeyTypes.agreed(
        tables.values().stream()
            .map(table -> table.fragment(associations.of(table.name())))
            .toList(),
        types);
  }
}
