package io.jmigrate.migration;

import io.jmigrate.error.Suggestions;
import io.jmigrate.model.ModelFingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line comment that is meant for jmigrate. Tells it from prose, and from a directive that is
 * misspelt: the latter would be obeyed by nobody, and noticed by nobody.
 */
sealed interface DirectiveLine {
  /** {@code -- jmigrate: …}. */
  record Named(Directive directive, String argument) implements DirectiveLine {}

  /** {@code -- migrate:up} or {@code -- migrate:down}. */
  record Marker(Script.Section section, boolean noTransaction) implements DirectiveLine {}

  /** Nearly one of these; {@code problem} is a sentence with the fix. */
  record Misspelt(String problem) implements DirectiveLine {}

  Pattern COLON = Pattern.compile("(\\w+)(\\s*:\\s*)(.*)", Pattern.DOTALL);
  Pattern WORD = Pattern.compile("(\\w+)\\s+(.*)", Pattern.DOTALL);
  Pattern MARKER = Pattern.compile("(up|down)(?:\\s+transaction:(true|false))?");

  /** The lines by which goose, sql-migrate and MyBatis divide a file into up and down. */
  Pattern DIVIDERS =
      Pattern.compile(
          "\\+(goose|migrate)\\s+(up|down)\\b.*|//.*(@undo)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Other lines that mean something to goose, sql-migrate or Liquibase. */
  Pattern ANNOTATIONS =
      Pattern.compile(
          "\\+(goose|migrate)\\s.*|(liquibase)\\s+formatted\\b.*|(changeset)\\s+\\S+:\\s*\\S.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What a comment's text, without its dashes, says to jmigrate; null when nothing. */
  static @Nullable DirectiveLine read(String text) {
    Matcher colon = COLON.matcher(text);
    if (colon.matches()) {
      return withColon(colon.group(1), colon.group(2).equals(":"), colon.group(3).strip());
    }
    Misspelt other = ofAnotherTool(text);
    if (other != null) {
      return other;
    }
    Matcher word = WORD.matcher(text);
    return word.matches() ? withoutColon(word.group(1), word.group(2).strip()) : null;
  }

  /** Whoever runs such a file as it is runs its up and its down, one after the other. */
  private static @Nullable Misspelt ofAnotherTool(String text) {
    Matcher divider = DIVIDERS.matcher(text);
    if (divider.matches()) {
      boolean up = "up".equalsIgnoreCase(divider.group(2));
      return new Misspelt(
          "This line of another tool divides nothing here. Write -- migrate:"
              + (up ? "up" : "down")
              + " in its place."
              + conversion(divider.group(1) == null ? "mybatis" : divider.group(1)));
    }
    Matcher annotation = ANNOTATIONS.matcher(text);
    return annotation.matches()
        ? new Misspelt(
            "This line of another tool means nothing here."
                + conversion(annotation.group(1) == null ? "liquibase" : annotation.group(1)))
        : null;
  }

  private static String conversion(String tool) {
    return tool.equalsIgnoreCase("migrate")
        ? ""
        : " To convert all such files: jmigrate db:import --from "
            + tool.toLowerCase(Locale.ROOT)
            + " --convert DIR";
  }

  private static @Nullable DirectiveLine withColon(String word, boolean tight, String rest) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.equals("jmigrate")) {
      return named(rest);
    }
    if (lower.equals("flyway") && rest.contains("=")) {
      return flyway(rest);
    }
    Matcher marker = MARKER.matcher(rest);
    if (word.equals("migrate") && tight && marker.matches()) {
      return new Marker(section(marker.group(1)), "false".equals(marker.group(2)));
    }
    String first = firstWord(rest);
    if (lower.equals("migrate")) {
      boolean prose = !tight && !rest.equals(first) && !near(first, List.of("up", "down"));
      return prose ? null : misspelt(first, rest);
    }
    boolean nearly = lower.startsWith("j") && Suggestions.distance(lower, "jmigrate") <= 2;
    if (!nearly && !(lower.startsWith("m") && Suggestions.distance(lower, "migrate") <= 1)) {
      return null;
    }
    return lower.startsWith("migrat") && !tight && !near(first, words())
        ? null
        : misspelt(first, rest);
  }

  /** Newer versions of Flyway take a script's configuration from its head, too. */
  private static @Nullable DirectiveLine flyway(String setting) {
    String plain = setting.replaceAll("\\s", "");
    if (plain.equalsIgnoreCase("executeInTransaction=false")) {
      return new Named(Directive.NO_TRANSACTION, "");
    }
    if (plain.equalsIgnoreCase("placeholderReplacement=false")) {
      return new Named(Directive.NO_PLACEHOLDERS, "");
    }
    return plain.toLowerCase(Locale.ROOT).endsWith("=true")
        ? null
        : new Misspelt(
            "jmigrate cannot do what this line asks of Flyway. It knows executeInTransaction and"
                + " placeholderReplacement, true or false.");
  }

  private static @Nullable DirectiveLine withoutColon(String word, String rest) {
    String lower = word.toLowerCase(Locale.ROOT);
    String first = firstWord(rest);
    if (lower.equals("migrate") && (rest.equals("up") || rest.equals("down"))) {
      return misspelt(first, rest);
    }
    boolean ours = lower.startsWith("j") && Suggestions.distance(lower, "jmigrate") <= 1;
    return ours && near(first, words()) ? misspelt(first, rest) : null;
  }

  private static DirectiveLine named(String rest) {
    String first = firstWord(rest);
    for (Directive directive : Directive.values()) {
      if (directive.word().equals(first)) {
        String argument = rest.substring(first.length()).strip();
        String needed = directive.needed();
        boolean wrong = directive == Directive.MODELS && !ModelFingerprint.isOne(argument);
        if ((needed == null) != argument.isEmpty() || wrong) {
          return new Misspelt(
              "The directive "
                  + first
                  + (needed == null ? " takes nothing behind it" : " needs " + needed)
                  + (argument.isEmpty() ? "." : ", but there is \"" + argument + "\"."));
        }
        return new Named(directive, argument);
      }
    }
    return misspelt(first, rest);
  }

  /** The problem with what nearly is a directive: {@code first} is its first word. */
  private static Misspelt misspelt(String first, String rest) {
    List<String> nearest = Suggestions.nearest(first, words());
    if (first.isEmpty() || nearest.isEmpty()) {
      return new Misspelt(
          "There is no directive \""
              + first
              + "\". There are: -- jmigrate: "
              + String.join(", -- jmigrate: ", Directive.words())
              + ", -- migrate:up and -- migrate:down.");
    }
    String meant = nearest.get(0);
    String behind = rest.substring(first.length()).strip();
    boolean marker = meant.equals("up") || meant.equals("down");
    if (marker && meant.equals(first) && !behind.isEmpty() && !MARKER.matcher(rest).matches()) {
      return new Misspelt(
          "Only transaction:false may stand behind migrate:"
              + meant
              + ", but there is \""
              + behind
              + "\".");
    }
    return new Misspelt(
        "This is almost a directive, but not quite. Did you mean -- "
            + (marker ? "migrate:" : "jmigrate: ")
            + (meant + " " + behind).strip()
            + "?");
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>(Directive.words());
    words.add("up");
    words.add("down");
    return words;
  }

  private static boolean near(String word, List<String> words) {
    return !Suggestions.nearest(word, words).isEmpty();
  }

  private static Script.Section section(String word) {
    return word.equals("up") ? Script.Section.UP : Script.Section.DOWN;
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
