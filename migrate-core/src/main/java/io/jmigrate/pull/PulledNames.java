package io.jmigrate.pull;

import io.jmigrate.model.ModelTypes;
import io.jmigrate.model.Naming;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names in Java of what a schema holds, each once. */
final class PulledNames {
  /** Names of Java that the sources of models use without a package. */
  private static final Set<String> OF_JAVA =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Enum",
          "Float",
          "Integer",
          "Long",
          "Object",
          "Record",
          "Short",
          "String",
          "SuppressWarnings");

  private final ModelTypes types;
  private final Predicate<String> generatedName;
  private final String home;
  private final Map<ObjectName, String> classes = new LinkedHashMap<>();
  private final String prefix;

  PulledNames(
      Schema schema,
      ModelTypes types,
      Predicate<String> generatedName,
      String home,
      String packageName) {
    this.types = types;
    this.generatedName = generatedName;
    this.home = home;
    this.prefix = packageName.isEmpty() ? "" : packageName + ".";
    Set<String> taken = new HashSet<>(OF_JAVA);
    for (Table table : schema.tables().values()) {
      classes.put(table.name(), free(Naming.className(written(table.name().name())), taken));
    }
  }

  /** The full name of the class for a table. */
  String model(ObjectName table) {
    return prefix + simpleName(table);
  }

  String simpleName(ObjectName table) {
    return Objects.requireNonNull(classes.get(table), table::toString);
  }

  /** The schema to name in a model; null for the one that is there anyway. */
  @Nullable String namespace(ObjectName table) {
    return table.schema().equals(home) ? null : written(table.schema());
  }

  /** A name as a model has it: in small letters where its case means nothing. */
  String written(String catalog) {
    String small = catalog.toLowerCase(Locale.ROOT);
    return types.name(small, home).equals(catalog) ? small : catalog;
  }

  /** Whether a table's class has this name. */
  boolean isModel(String simpleName) {
    return classes.containsValue(simpleName);
  }

  /** Whether the server chose a name. */
  boolean isGenerated(String catalog) {
    return generatedName.test(catalog);
  }

  /** The name, with a number where it is taken. */
  static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + number;
    }
    return name;
  }
}
