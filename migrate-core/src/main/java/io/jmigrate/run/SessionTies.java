package io.jmigrate.run;

import io.jmigrate.sql.SqlStatement;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a script hand on to each other through their session: the last generated
 * key, user variables, prepared statements. A new session lacks them; those that only depend on
 * themselves can be set again, the others cannot be had again once something has changed.
 */
final class SessionTies {
  private static final Pattern LAST_STATEMENT =
      Pattern.compile(
          "\\b(LAST_INSERT_ID|ROW_COUNT|FOUND_ROWS|CURRVAL|LASTVAL|SCOPE_IDENTITY|IDENTITY)\\s*\\("
              + "|@@(SESSION\\s*\\.\\s*)?(LAST_INSERT_ID|IDENTITY)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VARIABLE = Pattern.compile("(?<!@)@[\"'`]?([\\p{L}\\p{N}_.$]+)");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("^SET\\s+@|:=|\\bINTO\\s+@", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COMPUTED =
      Pattern.compile("\\(|\\bSELECT\\b|\\bCURRENT_", Pattern.CASE_INSENSITIVE);
  private static final Pattern PREPARE =
      Pattern.compile("^PREPARE\\s+(\\S+)\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXECUTE =
      Pattern.compile("^EXECUTE\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

  /** Names whose values were computed; they are the same again as long as nothing else is done. */
  private final Set<String> computed = new LinkedHashSet<>();

  /** Names whose values cannot be had again. */
  private final Set<String> lost = new LinkedHashSet<>();

  /** Whether a statement needs what the one before it left in the session. */
  static boolean followsOn(SqlStatement statement) {
    return LAST_STATEMENT.matcher(statement.text()).find();
  }

  /** Whether a statement gives a variable a value. */
  static boolean assigns(SqlStatement statement) {
    return ASSIGNMENT.matcher(statement.text()).find()
        || (statement.head().startsWith("CALL") && VARIABLE.matcher(statement.text()).find());
  }

  /** Whether a statement computes a variable from another, or from itself. */
  static boolean computesAgain(SqlStatement statement) {
    return assigns(statement) && VARIABLE.matcher(statement.text()).results().count() > 1;
  }

  /**
   * A statement that is done.
   *
   * @param repeated whether it is sent again to the new session
   */
  void done(SqlStatement statement, boolean repeated) {
    Set<String> names = names(statement);
    if (!repeated) {
      lost.addAll(computed);
      if (assigns(statement)) {
        lost.addAll(names);
      }
      return;
    }
    boolean unsafe =
        COMPUTED.matcher(statement.text()).find() || names.stream().anyMatch(computed::contains);
    if (unsafe) {
      computed.addAll(names);
    } else {
      computed.removeAll(names);
      lost.removeAll(names);
    }
  }

  /** Whether nothing is lost that a later statement could ask for. */
  boolean nothingLost() {
    return lost.isEmpty();
  }

  /**
   * A statement that is still to be done, in the order of the script.
   *
   * @return what it needs and is lost; null for nothing
   */
  @Nullable String missing(SqlStatement statement, boolean first) {
    Matcher last = LAST_STATEMENT.matcher(statement.text());
    if (first && last.find()) {
      return last.group().replaceAll("[\\s(]+$", "()");
    }
    Set<String> names = names(statement);
    boolean setsOne =
        names.size() == 1
            && (ASSIGNMENT.matcher(statement.text()).find()
                || PREPARE.matcher(statement.text()).find())
            && VARIABLE.matcher(statement.text()).results().count() <= 1;
    if (setsOne) {
      lost.removeAll(names);
      return null;
    }
    return names.stream().filter(lost::contains).findFirst().orElse(null);
  }

  private static Set<String> names(SqlStatement statement) {
    Set<String> names = new LinkedHashSet<>();
    Matcher variable = VARIABLE.matcher(statement.text());
    while (variable.find()) {
      names.add("@" + variable.group(1).toLowerCase(Locale.ROOT));
    }
    for (Pattern prepared : new Pattern[] {PREPARE, EXECUTE}) {
      Matcher name = prepared.matcher(statement.text());
      if (name.find()) {
        names.add(name.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
