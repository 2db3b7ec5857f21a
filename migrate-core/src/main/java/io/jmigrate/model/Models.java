package io.jmigrate.model;

import io.jmigrate.error.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All models by the names of their classes, each once. */
final class Models {
  private final SortedMap<String, FoundModel> byName = new TreeMap<>();
  private final ModelProblems problems;

  /** Tells of classes and tables that are there twice. */
  Models(List<FoundModel> found, ModelProblems problems) {
    this.problems = problems;
    Map<String, FoundModel> byTable = new HashMap<>();
    for (FoundModel model : found) {
      FoundModel same = byName.putIfAbsent(model.name(), model);
      if (same != null) {
        problems.add(
            "%s is described twice: in %s and in %s. Leave one of the two off the class path."
                .formatted(model.name(), first(same, model), second(same, model)));
        continue;
      }
      ModelFragment fragment = model.fragment();
      FoundModel sharing = byTable.putIfAbsent(fragment.schema() + "." + fragment.table(), model);
      if (sharing != null) {
        problems.add(
            "%s and %s both make the table %s. Give one of them another: @Model(table = \"…\")."
                .formatted(
                    smaller(sharing.name(), model.name()),
                    greater(sharing.name(), model.name()),
                    fragment.table()));
      }
    }
  }

  /** In the order of their names, whatever order they were read in. */
  Collection<FoundModel> all() {
    return byName.values();
  }

  /** Null when there is no such model. */
  @Nullable FoundModel get(String name) {
    return byName.get(name);
  }

  /** Whether a model has a primary key for others to hold; tells when it has not. */
  boolean hasKey(FoundModel model, String askedBy) {
    boolean has = !model.fragment().id().isEmpty();
    if (!has) {
      problems.add(
          "%s needs the key of %s, which has none. Mark a property of it with @Id."
              .formatted(askedBy, model.name()));
    }
    return has;
  }

  /** The other end of an association; null, and told, when there is no such model. */
  @Nullable FoundModel target(FoundModel model, ModelAssociation association, String name) {
    FoundModel target = byName.get(name);
    if (target == null) {
      problems.add(
          "%s points at %s, which is no model here.%s Compile it with the processor, and put its folder or jar on the class path of the models."
              .formatted(
                  model.property(association.property()),
                  name,
                  Suggestions.didYouMean(name, byName.keySet())));
    }
    return target;
  }

  /** The columns of properties; null, and told, when one is none. */
  @Nullable List<ModelColumn> columns(FoundModel model, List<String> properties, String askedBy) {
    List<ModelColumn> columns = new ArrayList<>();
    for (String property : properties) {
      ModelColumn column = model.fragment().column(property);
      if (column == null) {
        problems.add(
            "%s needs the property %s, which %s does not have.%s"
                .formatted(
                    askedBy,
                    property,
                    model.name(),
                    Suggestions.didYouMean(
                        property,
                        model.fragment().columns().stream().map(ModelColumn::property).toList())));
        return null;
      }
      columns.add(column);
    }
    return columns;
  }

  private static String first(FoundModel one, FoundModel other) {
    return smaller(one.place(), other.place());
  }

  private static String second(FoundModel one, FoundModel other) {
    return greater(one.place(), other.place());
  }

  private static String smaller(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String greater(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
