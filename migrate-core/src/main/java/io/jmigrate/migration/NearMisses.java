package io.jmigrate.migration;

import io.jmigrate.error.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells files that have no business with migrations from those whose name is only just wrong. */
final class NearMisses {
  private static final Pattern LEFT_BY_TOOLS =
      Pattern.compile("[.#].*|.*~|.*\\.(swp|swo|orig|bak|tmp|rej)", Pattern.CASE_INSENSITIVE);

  /** Counting edits would take in ui and us, which mean something else. */
  private static final Pattern ALMOST_UP = Pattern.compile("u+p+s?|pu|up\\d");

  private static final Pattern SEED = Pattern.compile("seeds?\\.sql");
  private static final Pattern VERSIONED = Pattern.compile("[VvUu]?\\d.*|[Rr]__.*");
  private static final Pattern CODE =
      Pattern.compile(".*\\.(java|class|kts?|groovy|[cm]?[jt]s|py|rb|go)");
  private static final Pattern FLYWAY_CALLBACK =
      Pattern.compile("(before|after)[A-Z]\\w*(__.*)?|createSchema(__.*)?");
  private static final Pattern FLYWAY_BASELINE = Pattern.compile("B\\d.*__.*");
  private static final Pattern ALMOST_FLYWAY =
      Pattern.compile("(?:([VvUu])(\\d+(?:[._]\\d+)*)|([Rr]))(?:_*|-)([^_-].*|)");
  private static final Pattern DIGITS_FIRST = Pattern.compile("(\\d+(?:\\.\\d+)*)(.*)");

  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("do", "up"),
          Map.entry("apply", "up"),
          Map.entry("forward", "up"),
          Map.entry("undo", "down"),
          Map.entry("rollback", "down"),
          Map.entry("revert", "down"),
          Map.entry("backward", "down"),
          Map.entry("pg", "postgresql"),
          Map.entry("psql", "postgresql"),
          Map.entry("pgsql", "postgresql"),
          Map.entry("postgres", "postgresql"),
          Map.entry("maria", "mariadb"));

  private final Set<String> databases;

  NearMisses(Set<String> databases) {
    this.databases = databases;
  }

  /** Whether a file is of no interest, by a name that could never be a migration's. */
  boolean passedOver(String file) {
    return LEFT_BY_TOOLS.matcher(file).matches() || SEED.matcher(file).matches();
  }

  /** Whether the word before the extension is nearly, but not quite, up, down or a database. */
  boolean misspeltMark(String word) {
    return !word.isEmpty() && meant(word) != null;
  }

  private @Nullable String meant(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("up") || lower.equals("down") || databases.contains(lower)) {
      return lower;
    }
    if (OTHER_WORDS.containsKey(lower)) {
      return OTHER_WORDS.get(lower);
    }
    if (ALMOST_UP.matcher(lower).matches()) {
      return "up";
    }
    if (lower.length() > 1 && lower.startsWith("d") && Suggestions.distance(lower, "down") == 1) {
      return "down";
    }
    List<String> near = Suggestions.nearest(lower, databases);
    return lower.length() < 4 || near.isEmpty() ? null : near.get(0);
  }

  /** What is wrong with a name that was refused, and its fix; null when nothing is. */
  @Nullable String explain(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    int sql = lower.lastIndexOf(".sql");
    boolean versioned = VERSIONED.matcher(file).matches();
    if (sql >= 0 && lower.startsWith(".conf", sql + 4)) {
      return "a Flyway script configuration, which jmigrate does not read."
          + " Write what it says as a directive into the script (-- jmigrate: no-transaction)"
          + " and delete this file.";
    }
    if (sql >= 0 && sql + 4 == lower.length()) {
      return file.endsWith(".sql") ? explainSql(file) : rename(file.substring(0, sql) + ".sql");
    }
    if (sql >= 0 && lower.charAt(sql + 4) == '.') {
      return "would not run, as its name goes on after .sql. "
          + ("Rename it to " + file.substring(0, sql) + ".sql or move it out of the folder.");
    }
    if (!versioned) {
      return null;
    }
    if (CODE.matcher(lower).matches()) {
      return "looks like a migration written as code; this version of jmigrate runs SQL files"
          + " only. Rewrite it as SQL or move it out of the folder.";
    }
    String extension = file.substring(file.lastIndexOf('.') + 1);
    if (extension.equalsIgnoreCase("up") || extension.equalsIgnoreCase("down")) {
      return rename(file + ".sql");
    }
    return extension.length() > 1
            && extension.length() < 5
            && Suggestions.distance(extension.toLowerCase(Locale.ROOT), "sql") == 1
        ? rename(file.substring(0, file.length() - extension.length()) + "sql")
        : null;
  }

  private @Nullable String explainSql(String file) {
    String stem = file.substring(0, file.length() - 4);
    int dot = stem.lastIndexOf('.');
    String mark = stem.substring(dot + 1);
    String meant = dot < 0 ? null : meant(mark);
    if (meant != null && !mark.equals(meant)) {
      return rename(stem.substring(0, dot + 1) + meant + ".sql");
    }
    String marks = "";
    while (meant != null) {
      marks = "." + meant + marks;
      stem = stem.substring(0, dot);
      dot = stem.lastIndexOf('.');
      mark = stem.substring(dot + 1);
      meant = dot < 0 ? null : meant(mark);
      if (meant != null && !meant.equals(mark)) {
        return rename(stem.substring(0, dot + 1) + meant + marks + ".sql");
      }
    }
    return explainStem(stem, marks + ".sql");
  }

  private String explainStem(String stem, String end) {
    if (FLYWAY_BASELINE.matcher(stem).matches()) {
      return "a Flyway baseline migration, which jmigrate does not run."
          + " Rename it to V… if it is the first migration, or move it out of the folder.";
    }
    if (FLYWAY_CALLBACK.matcher(stem).matches()) {
      return "a Flyway callback, which jmigrate does not run."
          + " Make it a migration (R__… for one that runs on change) or move it out of the folder.";
    }
    Matcher flyway = ALMOST_FLYWAY.matcher(stem);
    if (flyway.matches() && (flyway.group(3) == null || stem.startsWith("_", 1))) {
      return almostFlyway(flyway, end);
    }
    Matcher digits = DIGITS_FIRST.matcher(stem);
    if (digits.matches()) {
      String description = digits.group(2).replaceFirst("^[^\\p{L}\\p{N}]+", "");
      return rename(
          digits.group(1) + "_" + (description.isEmpty() ? "<description>" : description) + end);
    }
    if (stem.equals("up") || stem.equals("down") || databases.contains(stem)) {
      return "belongs to no migration. Its folder must be called <version>_<description>,"
          + " such as 20260101120000_create_users.";
    }
    return "looks like a migration but has no version. Rename it to <version>_"
        + (stem + end + " (jmigrate migration:generate picks one) or move it out of the folder.");
  }

  private static String almostFlyway(Matcher flyway, String end) {
    String repeatable = flyway.group(3);
    String prefix =
        repeatable != null ? "R" : flyway.group(1).toUpperCase(Locale.ROOT) + flyway.group(2);
    String description = flyway.group(4).isEmpty() ? "<description>" : flyway.group(4);
    boolean undoCalledUp = prefix.startsWith("U") && end.endsWith(".up.sql");
    return rename(prefix + "__" + description + (undoCalledUp ? ".sql" : end));
  }

  private static String rename(String to) {
    return "is almost a migration's name, but not quite. Rename it to " + to + ".";
  }
}
