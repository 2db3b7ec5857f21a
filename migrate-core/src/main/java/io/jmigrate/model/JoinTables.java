package io.jmigrate.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables between models of which many are tied to many: those of models, whose rows go with
 * either end, and those that are made.
 */
final class JoinTables {
  private final Models models;
  private final ModelKeys keys;
  private final ModelProblems problems;
  private final Map<String, JoinTable> tables = new TreeMap<>();

  JoinTables(Models models, ModelKeys keys, ModelProblems problems) {
    this.models = models;
    this.keys = keys;
    this.problems = problems;
    Map<List<String>, List<ModelSide>> pairs = new TreeMap<>(Comparator.comparing(List::toString));
    for (FoundModel model : models.all()) {
      for (ModelAssociation association : model.fragment().associations()) {
        if (association.kind() == ModelAssociation.Kind.MANY_TO_MANY) {
          List<String> pair = Stream.of(model.name(), association.target()).sorted().toList();
          pairs
              .computeIfAbsent(pair, key -> new ArrayList<>())
              .add(new ModelSide(model, association));
        }
      }
    }
    pairs.values().forEach(this::pair);
    tables.values().forEach(this::requireFree);
  }

  Collection<JoinTable> all() {
    return tables.values();
  }

  /** All that ties the same two models. */
  private void pair(List<ModelSide> sides) {
    boolean ofModel = false;
    Map<String, List<ModelSide>> named = new TreeMap<>();
    List<ModelSide> unnamed = new ArrayList<>();
    for (ModelSide side : sides) {
      FoundModel target = target(side);
      String table = side.association().joinTable();
      if (target == null) {
        continue;
      }
      if (side.association().through() != null) {
        ofModel = true;
        through(side, target, side.association().through());
      } else if (table == null) {
        unnamed.add(side);
      } else {
        named.computeIfAbsent(table, name -> new ArrayList<>()).add(side);
      }
    }
    if (unnamed.isEmpty() || (ofModel && named.isEmpty())) {
      // What names no table is the other side of what goes through a model.
      named.forEach((name, all) -> make(name, null, all));
      return;
    }
    if (named.size() > 1) {
      problems.add(
          "%s may mean any of the tables %s. Name it: @ManyToMany(table = \"…\")."
              .formatted(ModelSide.places(unnamed), named.keySet()));
      return;
    }
    List<ModelSide> all = new ArrayList<>(unnamed);
    named.values().forEach(all::addAll);
    if (named.isEmpty()) {
      String name = derived(all);
      String before = derivedBefore(all);
      make(name, before.equals(name) ? null : before, all);
    } else {
      make(named.keySet().iterator().next(), null, all);
    }
  }

  /** The model at the other end; null, and told, where the two cannot be tied. */
  private @Nullable FoundModel target(ModelSide side) {
    FoundModel target =
        models.target(side.model(), side.association(), side.association().target());
    boolean tied =
        target != null
            && models.hasKey(side.model(), side.place())
            && models.hasKey(target, side.place());
    return tied ? target : null;
  }

  /** {@code post_tags}: the first model by its name, the second by its table. */
  private String derived(List<ModelSide> sides) {
    List<FoundModel> ends = ends(sides, FoundModel::table);
    return ends.get(0).word() + "_" + last(sides, ends.get(1).table());
  }

  /** The same while the models had their names before. */
  private String derivedBefore(List<ModelSide> sides) {
    List<FoundModel> ends = ends(sides, FoundModel::oldTable);
    return ends.get(0).oldWord() + "_" + last(sides, ends.get(1).oldTable());
  }

  private String last(List<ModelSide> sides, String table) {
    ModelSide side = sorted(sides).get(0);
    boolean ofItself = side.association().target().equals(side.model().name());
    return ofItself ? Naming.snakeCase(side.association().property()) : table;
  }

  private void make(String name, @Nullable String renamedFrom, List<ModelSide> sides) {
    List<FoundModel> ends = ends(sides, FoundModel::table);
    List<ModelSide> sorted = sorted(sides);
    long speakers = sides.stream().map(ModelSide::model).distinct().count();
    boolean ofItself = ends.get(0).equals(ends.get(1));
    if (sides.size() > (ofItself ? 2 : speakers)) {
      problems.add(
          "%s share the table %s. Give each a table of its own: @ManyToMany(table = \"…\")."
              .formatted(ModelSide.places(sides), name));
      return;
    }
    JoinTable table = new JoinTable(name, renamedFrom, ends.get(0), ends.get(1), sorted);
    JoinTable same = tables.putIfAbsent(name, table);
    if (same != null) {
      problems.add(
          "%s and %s both make the table %s. Give one of them another: @ManyToMany(table = \"…\")."
              .formatted(ModelSide.places(same.sides()), ModelSide.places(sides), name));
    }
  }

  /** Both models, by the names of their tables, whichever side spoke first. */
  private List<FoundModel> ends(List<ModelSide> sides, Function<FoundModel, String> table) {
    ModelSide side = sides.get(0);
    FoundModel target = Objects.requireNonNull(models.get(side.association().target()));
    return Stream.of(side.model(), target)
        .sorted(Comparator.comparing(table).thenComparing(FoundModel::name))
        .toList();
  }

  private static List<ModelSide> sorted(List<ModelSide> sides) {
    return sides.stream().sorted(Comparator.comparing(ModelSide::place)).toList();
  }

  private void requireFree(JoinTable table) {
    for (FoundModel model : models.all()) {
      if (model.fragment().table().equals(table.name())) {
        problems.add(
            "%s makes the table %s, which %s makes, too. Say @ManyToMany(through = %s.class)."
                .formatted(
                    ModelSide.places(table.sides()),
                    table.name(),
                    model.name(),
                    model.simpleName()));
      }
    }
  }

  /**
   * The keys of a model between. Its rows go with either end when its primary key is made of the
   * two; else it is a thing of its own.
   */
  private void through(ModelSide side, FoundModel target, String name) {
    FoundModel between = models.target(side.model(), side.association(), name);
    if (between == null) {
      return;
    }
    List<String> named = side.association().foreignKey();
    ModelKey own =
        named.isEmpty()
            ? null
            : keys.named(side.model(), side.association(), between, named, side.model());
    Set<ModelKey> both = new LinkedHashSet<>();
    both.addAll(own == null ? keysOf(side, between, side.model()) : List.of(own));
    both.addAll(keysOf(side, between, target));
    List<ModelColumn> held = both.stream().flatMap(key -> key.columns.stream()).toList();
    List<ModelColumn> id = between.fragment().id();
    if (id.containsAll(held) && held.containsAll(id)) {
      both.forEach(ModelKey::becomesOfJoinTable);
    }
  }

  private List<ModelKey> keysOf(ModelSide side, FoundModel between, FoundModel end) {
    List<ModelKey> found = keys.between(between, end);
    ModelKey conventional = found.isEmpty() ? keys.byConvention(between, end) : null;
    if (conventional != null) {
      return List.of(conventional);
    }
    if (found.isEmpty()) {
      problems.add(
          "%s goes through %s, which holds no key to %s. Give it a @BelongsTo."
              .formatted(side.place(), between.name(), end.name()));
    }
    return found;
  }
}
