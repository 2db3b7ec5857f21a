package io.jmigrate.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The plural of the nouns that models are called by. */
final class EnglishPlural {
  private static final Set<String> SAME =
      Set.of(
          "aircraft",
          "data",
          "deer",
          "equipment",
          "feedback",
          "fish",
          "hardware",
          "information",
          "media",
          "metadata",
          "money",
          "news",
          "offspring",
          "series",
          "sheep",
          "software",
          "species",
          "staff");

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("analysis", "analyses"),
          Map.entry("axis", "axes"),
          Map.entry("basis", "bases"),
          Map.entry("child", "children"),
          Map.entry("crisis", "crises"),
          Map.entry("criterion", "criteria"),
          Map.entry("diagnosis", "diagnoses"),
          Map.entry("echo", "echoes"),
          Map.entry("foot", "feet"),
          Map.entry("goose", "geese"),
          Map.entry("half", "halves"),
          Map.entry("hero", "heroes"),
          Map.entry("index", "indexes"),
          Map.entry("knife", "knives"),
          Map.entry("leaf", "leaves"),
          Map.entry("life", "lives"),
          Map.entry("loaf", "loaves"),
          Map.entry("man", "men"),
          Map.entry("mouse", "mice"),
          Map.entry("ox", "oxen"),
          Map.entry("person", "people"),
          Map.entry("phenomenon", "phenomena"),
          Map.entry("potato", "potatoes"),
          Map.entry("quiz", "quizzes"),
          Map.entry("shelf", "shelves"),
          Map.entry("thesis", "theses"),
          Map.entry("thief", "thieves"),
          Map.entry("tomato", "tomatoes"),
          Map.entry("tooth", "teeth"),
          Map.entry("wife", "wives"),
          Map.entry("wolf", "wolves"),
          Map.entry("woman", "women"));

  private static final Pattern CONSONANT_AND_Y = Pattern.compile(".*[^aeiou]y");
  private static final Pattern HISSING = Pattern.compile(".*(s|x|z|ch|sh)");

  private EnglishPlural() {}

  /** The plural of a word in small letters; a plural of those known here stays what it is. */
  static String of(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (SAME.contains(word) || IRREGULAR.containsValue(word)) {
      return word;
    }
    if (CONSONANT_AND_Y.matcher(word).matches()) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return HISSING.matcher(word).matches() ? word + "es" : word + "s";
  }

  /** The word that {@code plural} is the plural of; itself when it is none. */
  static String singular(String plural) {
    int length = plural.length();
    List<String> candidates = new ArrayList<>();
    IRREGULAR.forEach(
        (one, many) -> {
          if (many.equals(plural)) {
            candidates.add(one);
          }
        });
    if (plural.endsWith("ies")) {
      candidates.add(plural.substring(0, length - 3) + "y");
    }
    if (plural.endsWith("es")) {
      candidates.add(plural.substring(0, length - 2));
    }
    if (plural.endsWith("s")) {
      candidates.add(plural.substring(0, length - 1));
    }
    return candidates.stream().filter(word -> of(word).equals(plural)).findFirst().orElse(plural);
  }
}
