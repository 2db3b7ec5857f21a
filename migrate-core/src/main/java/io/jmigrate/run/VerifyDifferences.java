package io.jmigrate.run;

import io.jmigrate.change.ChangedProperty;
import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.dialect.CatalogDifference.Kind;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.Unmodelled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it was, object by object: first what the schema engine says, then what it notices
 * but cannot represent, then those rows of the catalog that speak of nothing told before.
 */
final class VerifyDifferences {
  private final SchemaDiffer differ;
  private final SchemaDifferences words;

  VerifyDifferences(Dialect dialect, String ownSchema) {
    this.differ = new SchemaDiffer(dialect.diffRules());
    this.words = new SchemaDifferences(ownSchema);
  }

  /** What differs; {@code rows}: what the catalog says of the same two moments. */
  List<CatalogDifference> between(Schema was, Schema now, List<CatalogDifference> rows) {
    List<CatalogDifference> found =
        new ArrayList<>(words.of(differ.diff(was, now, RenamePolicy.NEVER).changes()));
    Set<String> wholly = new HashSet<>();
    found.stream()
        .filter(one -> one.part() == null && one.kind() != Kind.CHANGED)
        .forEach(one -> wholly.add(one.object()));
    found.removeIf(one -> one.part() != null && wholly.contains(one.object()));
    found.addAll(unmodelled(was, now));
    attributes(was, now, found);
    found.removeIf(one -> vague(one) && rows.stream().anyMatch(row -> tells(one, row)));
    List<CatalogDifference> told = List.copyOf(found);
    Predicate<CatalogDifference> isTold =
        row -> told.stream().anyMatch(one -> !vague(one) && tells(one, row));
    rows.stream().filter(isTold.negate()).forEach(found::add);
    return found;
  }

  private List<CatalogDifference> unmodelled(Schema was, Schema now) {
    SortedMap<String, Set<String>> before = definitions(was);
    SortedMap<String, Set<String>> after = definitions(now);
    Set<String> objects = new TreeSet<>(before.keySet());
    objects.addAll(after.keySet());
    List<CatalogDifference> found = new ArrayList<>();
    for (String object : objects) {
      Set<String> one = before.get(object);
      Set<String> other = after.get(object);
      if (one == null || other == null || !one.equals(other)) {
        Kind kind = one == null ? Kind.LEFT_OVER : other == null ? Kind.MISSING : Kind.CHANGED;
        found.add(new CatalogDifference(object, null, kind, null, null, null));
      }
    }
    return found;
  }

  private SortedMap<String, Set<String>> definitions(Schema schema) {
    SortedMap<String, Set<String>> definitions = new TreeMap<>();
    for (Unmodelled object : schema.unmodelled()) {
      definitions
          .computeIfAbsent(object.kind() + " " + words.shown(object.name()), key -> new HashSet<>())
          .add(object.definition());
    }
    return definitions;
  }

  /** What tables and columns have that is not represented. */
  private void attributes(Schema was, Schema now, List<CatalogDifference> found) {
    for (Table table : was.tables().values()) {
      Table other = now.table(table.name());
      if (other == null || table.equals(other)) {
        continue;
      }
      String object = "table " + words.shown(table.name());
      attributes(object, null, table.unmodelled(), other.unmodelled(), found);
      for (Column column : table.columns()) {
        Column same = other.column(column.name());
        if (same != null) {
          String part = "column " + column.name();
          attributes(object, part, column.unmodelled(), same.unmodelled(), found);
        }
      }
    }
  }

  private static void attributes(
      String object,
      @Nullable String part,
      Map<String, String> was,
      Map<String, String> now,
      List<CatalogDifference> found) {
    found.addAll(SchemaDifferences.changed(object, part, ChangedProperty.of(was, now)));
  }

  /** It only says that something changed, which the catalog may say better. */
  private static boolean vague(CatalogDifference one) {
    return one.kind() == Kind.CHANGED && one.property() == null;
  }

  /** Whether what the row says is told already; the two do not call all kinds the same. */
  private static boolean tells(CatalogDifference told, CatalogDifference row) {
    String part = told.part();
    String rowPart = row.part();
    if (rowPart != null
        && (told.object().equals(rowPart)
            || told.object().equals(rowPart + " on " + name(row.object())))) {
      return true;
    }
    if (!name(told.object()).equals(name(row.object()))) {
      return false;
    }
    if (part != null) {
      return rowPart != null && part.endsWith(" " + name(rowPart));
    }
    return told.kind() != Kind.CHANGED
        || vague(told)
        || (rowPart == null && sameProperty(told, row));
  }

  private static boolean sameProperty(CatalogDifference told, CatalogDifference row) {
    String property = row.property();
    return property != null
        && (property.replace('_', ' ').equalsIgnoreCase(told.property())
            || (Objects.equals(told.was(), row.was()) && Objects.equals(told.now(), row.now())));
  }

  /** Without the kind. */
  private static String name(String label) {
    return label.substring(label.indexOf(' ') + 1);
  }
}
