package io.jmigrate.migration;

import io.jmigrate.error.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells somebody who named a migration that does not exist which ones do. */
final class UnknownMigration {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\W_]+|(?<=\\p{L})(?=\\d)");
  private static final int SUGGESTED = 3;
  private static final int LISTED = 8;

  private final List<NamedMigration> migrations;
  private final StepKind kind;

  UnknownMigration(Collection<NamedMigration> migrations, StepKind kind) {
    this.kind = kind;
    this.migrations = List.copyOf(migrations);
  }

  /** What to say about {@code typed}, of which {@code wanted} is the name. */
  String message(String typed, String wanted) {
    String none = "There is no " + kind.noun() + " \"" + typed + "\"";
    if (migrations.isEmpty()) {
      return none + "; there are none at all.";
    }
    List<String> near =
        Stream.of(sameVersion(wanted), alike(wanted), alikeInWords(wanted))
            .flatMap(List::stream)
            .distinct()
            .limit(SUGGESTED)
            .toList();
    return near.isEmpty()
        ? none + ". There " + listed()
        : none + ". Did you mean " + String.join(" or ", near) + "?";
  }

  private List<String> sameVersion(String wanted) {
    MigrationFileName parsed = NamedMigration.parse(wanted);
    return migrations.stream()
        .filter(m -> parsed != null && m.version() != null)
        .filter(m -> parsed != null && Objects.equals(parsed.version(), m.version()))
        .map(NamedMigration::name)
        .toList();
  }

  private List<String> alike(String wanted) {
    Map<String, String> names = new LinkedHashMap<>();
    for (NamedMigration migration : migrations) {
      names.put(migration.name(), migration.name());
      names.putIfAbsent(migration.key(), migration.name());
      names.putIfAbsent(migration.description(), migration.name());
    }
    return Suggestions.nearest(wanted, names.keySet()).stream()
        .map(names::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Those in whose description every typed word has one that is alike, the best first. */
  private List<String> alikeInWords(String wanted) {
    List<String> typed = words(wanted);
    Map<String, Integer> distances = new LinkedHashMap<>();
    for (NamedMigration migration : migrations) {
      List<String> known = words(migration.description());
      int sum = 0;
      for (String word : typed) {
        int least = known.stream().mapToInt(k -> distance(word, k)).min().orElse(word.length());
        if (least > Math.max(1, Math.min(2, word.length() / 2))) {
          sum = -1;
          break;
        }
        sum += least;
      }
      if (sum >= 0 && !typed.isEmpty()) {
        distances.put(migration.name(), sum);
      }
    }
    return distances.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int distance(String typed, String known) {
    // short words are near anything
    if (typed.length() < 3 || known.length() < 3) {
      return typed.equals(known) ? 0 : Integer.MAX_VALUE;
    }
    return known.startsWith(typed) ? 0 : Suggestions.distance(typed, known);
  }

  private static List<String> words(String name) {
    return Arrays.stream(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** All there are, or where they are many the last ones, the newest at the bottom. */
  private String listed() {
    List<String> names = new ArrayList<>(migrations.stream().map(NamedMigration::name).toList());
    int left = Math.max(0, names.size() - LISTED);
    String verb = left > 0 ? "are " + names.size() + ", of which the last are:" : "are:";
    return names.stream()
        .skip(left)
        .map(name -> "\n  " + name)
        .collect(Collectors.joining("", names.size() == 1 ? "is:" : verb, ""));
  }
}
