package io.jmigrate.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that models hold of one another. Both sides of an association may speak of one, in any
 * order; what they say is put together.
 */
final class ModelKeys {
  private final Models models;
  private final ModelProblems problems;
  private final Map<List<Object>, ModelKey> keys = new LinkedHashMap<>();

  ModelKeys(Models models, ModelProblems problems) {
    this.models = models;
    this.problems = problems;
    // What a model says of its own keys comes first: the other side may leave out which it means.
    for (FoundModel model : models.all()) {
      for (ModelAssociation association : model.fragment().associations()) {
        if (association.kind() == ModelAssociation.Kind.BELONGS_TO) {
          belongsTo(model, association);
        }
      }
    }
    for (FoundModel model : models.all()) {
      for (ModelAssociation association : model.fragment().associations()) {
        if (association.kind() == ModelAssociation.Kind.HAS_ONE
            || association.kind() == ModelAssociation.Kind.HAS_MANY) {
          has(model, association);
        }
      }
    }
  }

  /** Those of a model, by the order of its columns. */
  List<ModelKey> of(FoundModel owner) {
    List<ModelColumn> order = owner.fragment().columns();
    return keys.values().stream()
        .filter(key -> key.owner.equals(owner))
        .sorted(
            Comparator.<ModelKey>comparingInt(key -> order.indexOf(key.columns.get(0)))
                .thenComparing(key -> key.columnNames().toString())
                .thenComparing(key -> key.target.name()))
        .toList();
  }

  /** The keys of {@code target} that {@code owner} holds. */
  List<ModelKey> between(FoundModel owner, FoundModel target) {
    return of(owner).stream().filter(key -> key.target.equals(target)).toList();
  }

  /** A key that only its name tells: {@code userId} for User; null when there is none. */
  @Nullable ModelKey byConvention(FoundModel owner, FoundModel target) {
    List<String> properties = conventional(lowerFirst(target.simpleName()), target);
    List<ModelColumn> columns = new ArrayList<>();
    for (String property : properties) {
      ModelColumn column = owner.fragment().column(property);
      if (column == null) {
        return null;
      }
      columns.add(column);
    }
    return columns.isEmpty() ? null : key(owner, columns, target);
  }

  private void belongsTo(FoundModel model, ModelAssociation association) {
    FoundModel target = models.target(model, association, association.target());
    if (target == null || !models.hasKey(target, model.property(association.property()))) {
      return;
    }
    List<String> properties =
        association.foreignKey().isEmpty()
            ? conventional(association.property(), target)
            : association.foreignKey();
    ModelKey key = named(model, association, model, properties, target);
    if (key != null) {
      key.add(model, association);
    }
  }

  private void has(FoundModel model, ModelAssociation association) {
    FoundModel owner = models.target(model, association, association.target());
    if (owner == null || !models.hasKey(model, model.property(association.property()))) {
      return;
    }
    ModelKey key =
        association.foreignKey().isEmpty()
            ? meant(model, association, owner)
            : named(model, association, owner, association.foreignKey(), model);
    if (key != null) {
      contested(model, association, key);
      key.add(model, association);
    }
  }

  /** The only key that can be meant; null, and told, when there are several, or none. */
  private @Nullable ModelKey meant(
      FoundModel model, ModelAssociation association, FoundModel owner) {
    List<ModelKey> declared = between(owner, model).stream().filter(ModelKey::isDeclared).toList();
    if (declared.size() == 1) {
      return declared.get(0);
    }
    String place = model.property(association.property());
    if (!declared.isEmpty()) {
      String choices =
          declared.stream()
              .map(key -> '"' + String.join(", ", key.properties()) + '"')
              .collect(Collectors.joining(" or "));
      problems.add(
          "%s may mean more than one key of %s. Name it: %s."
              .formatted(place, owner.name(), choices));
      return null;
    }
    ModelKey conventional = byConvention(owner, model);
    if (conventional == null) {
      problems.add(
          "%s finds no key to %s in %s. Add %s to it, or name the property that is one."
              .formatted(
                  place,
                  model.name(),
                  owner.name(),
                  String.join(", ", conventional(lowerFirst(model.simpleName()), model))));
    }
    return conventional;
  }

  /** The key that these properties hold; null, and told, when they cannot. */
  @Nullable ModelKey named(
      FoundModel model,
      ModelAssociation association,
      FoundModel owner,
      List<String> properties,
      FoundModel target) {
    String place = model.property(association.property());
    int wanted = target.fragment().id().size();
    if (properties.size() != wanted) {
      problems.add(
          "%s names %d properties for the key of %s, which has %d. Name one for each, in their order."
              .formatted(place, properties.size(), target.name(), wanted));
      return null;
    }
    List<ModelColumn> columns = models.columns(owner, properties, place);
    return columns == null ? null : key(owner, columns, target);
  }

  /** What one side calls a key to itself, the owner may have declared to be another's. */
  private void contested(FoundModel model, ModelAssociation association, ModelKey key) {
    if (key.isDeclared()) {
      return;
    }
    for (ModelKey other : of(key.owner)) {
      if (other != key && other.isDeclared() && other.columns.equals(key.columns)) {
        problems.add(
            "%s takes %s for a key to %s, but %s says that it holds the key of %s. Name another property in one of them."
                .formatted(
                    model.property(association.property()),
                    key.owner.property(String.join(", ", key.properties())),
                    model.name(),
                    other.places(),
                    other.target.name()));
      }
    }
  }

  private ModelKey key(FoundModel owner, Collection<ModelColumn> columns, FoundModel target) {
    List<ModelColumn> list = List.copyOf(columns);
    return keys.computeIfAbsent(
        List.of(owner.name(), list, target.name()), id -> new ModelKey(owner, list, target));
  }

  /** {@code authorId} for {@code author}, and so for each property of the key. */
  private static List<String> conventional(String prefix, FoundModel target) {
    return target.fragment().id().stream()
        .map(column -> prefix + upperFirst(column.property()))
        .toList();
  }

  private static String upperFirst(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String lowerFirst(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
