package io.jmigrate.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What reaches out of a database, as data: the rules of {@code reach.txt} beside a dialect.
 *
 * @param byFirstWord the rules by the words, in lower case, that they can begin with
 * @param qualifierIsDatabase whether a name before a table's is that of a database
 * @param bodiesAreLiterals whether the bodies of routines are literals
 * @param runsText words and symbols, in upper case, in whose presence literals may be run as SQL
 */
public record ReachRules(
    Map<String, List<ReachRule>> byFirstWord,
    boolean qualifierIsDatabase,
    boolean bodiesAreLiterals,
    Set<String> runsText) {
  private static final String RESOURCE = "reach.txt";

  public ReachRules {
    byFirstWord = Map.copyOf(byFirstWord);
    runsText = Set.copyOf(runsText);
  }

  /** The rules of the files beside {@code owners}, together. */
  public static ReachRules read(
      List<Class<? extends Dialect>> owners,
      boolean qualifierIsDatabase,
      boolean bodiesAreLiterals,
      Set<String> runsText) {
    Map<String, List<ReachRule>> rules = new HashMap<>();
    for (Class<? extends Dialect> owner : owners) {
      for (String line : SqlResource.read(owner, RESOURCE).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          ReachRule rule = ReachRule.parse(line);
          for (String word : rule.firstWords()) {
            rules.computeIfAbsent(word, key -> new ArrayList<>()).add(rule);
          }
        }
      }
    }
    return new ReachRules(rules, qualifierIsDatabase, bodiesAreLiterals, runsText);
  }

  /** Those that may match where this token stands. */
  public List<ReachRule> from(String word) {
    return byFirstWord.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
  }
}
