package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.Suggestions;
import io.jmigrate.sql.Position;
import io.jmigrate.sql.ScriptPiece;
import io.jmigrate.sql.ScriptReader;
import io.jmigrate.sql.SourceExcerpt;
import io.jmigrate.sql.SourceText;
import io.jmigrate.sql.SqlStatement;
import io.jmigrate.sql.SqlSyntax;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for {@code ${name}} in the statements of a script: Flyway's placeholders. Names do
 * not distinguish case. Comments outside of statements and the data of {@code COPY} are left as
 * they are. Immutable and thread-safe.
 */
public final class Placeholders {
  /** Nothing is replaced, because {@code ${…}} means nothing. */
  public static final Placeholders LITERAL = new Placeholders(Mode.LITERAL, Map.of());

  /** Nothing is replaced, and a script in which something would have to be is refused. */
  static final Placeholders REFUSED = new Placeholders(Mode.REFUSED, Map.of());

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
  private static final String FILE_NAME = "flyway:filename";

  private enum Mode {
    LITERAL,
    REFUSED,
    REPLACED
  }

  private final Mode mode;
  private final SortedMap<String, String> values;

  private Placeholders(Mode mode, Map<String, String> values) {
    SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(values);
    this.mode = mode;
    this.values = Collections.unmodifiableSortedMap(copy);
  }

  /** Replaces by these values, and refuses names that are not among them. */
  public static Placeholders of(Map<String, String> values) {
    return new Placeholders(Mode.REPLACED, values);
  }

  /** What holds for a migration: without any configuration Flyway's own files are refused. */
  Placeholders forName(String name) {
    return mode == Mode.LITERAL && flyway(name) ? REFUSED : this;
  }

  /** Whether a migration's name has Flyway's form. */
  static boolean flyway(String name) {
    return name.startsWith("V") || name.startsWith("U") || name.startsWith("R__");
  }

  /**
   * The statement as it is to be sent.
   *
   * @throws JmigrateException (INVALID_SCRIPT) at the first placeholder that cannot be replaced
   */
  SqlStatement replace(SqlStatement statement, ScriptFile file, SqlSyntax syntax) {
    String text = statement.text();
    if (mode == Mode.LITERAL || !text.contains("${")) {
      return statement;
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder sent = new StringBuilder();
    List<SourceText.Part> parts = new ArrayList<>();
    int end = 0;
    while (matcher.find()) {
      String value = mode == Mode.REFUSED ? null : value(matcher.group(1), file);
      if (value == null) {
        throw error(statement, file, matcher);
      }
      sent.append(text, end, matcher.start()).append(value);
      end = matcher.end();
      parts.add(
          new SourceText.Part(sent.length() - value.length(), sent.length(), matcher.start(), end));
    }
    if (parts.isEmpty()) {
      return statement;
    }
    sent.append(text, end, text.length());
    return new SqlStatement(
        sent.toString(),
        statement.start(),
        statement.data() == null
            ? head(statement, sent.toString(), file, syntax)
            : statement.head(),
        statement.data(),
        new SourceText(text, parts));
  }

  /** A whole script as text, for where it must be known without its file. */
  String replaceAll(String text, ScriptFile file) {
    return mode != Mode.REPLACED
        ? text
        : PLACEHOLDER
            .matcher(text)
            .replaceAll(
                found -> {
                  String value = value(found.group(1), file);
                  return Matcher.quoteReplacement(value == null ? found.group() : value);
                });
  }

  /** What a statement does is told by its first words as they are sent. */
  private static String head(
      SqlStatement statement, String sent, ScriptFile file, SqlSyntax syntax) {
    try (ScriptReader reader = new ScriptReader(file.path(), new StringReader(sent), syntax)) {
      ScriptPiece piece = reader.next();
      return piece instanceof SqlStatement first ? first.head() : statement.head();
    }
  }

  private @Nullable String value(String name, ScriptFile file) {
    return name.equalsIgnoreCase(FILE_NAME)
        ? file.path().substring(file.path().lastIndexOf('/') + 1)
        : values.get(name);
  }

  private JmigrateException error(SqlStatement statement, ScriptFile file, Matcher at) {
    String name = at.group(1);
    Position position = statement.start().after(statement.text(), at.start());
    String what =
        mode == Mode.REFUSED
            ? "${" + name + "} is a placeholder to Flyway, and placeholders are off."
            : "There is no placeholder \"" + name + "\"." + Suggestions.didYouMean(name, names());
    String advice =
        (mode == Mode.REFUSED ? "To have it replaced" : "To give it a value")
            + ": placeholders: { "
            + (name.toLowerCase(Locale.ROOT).startsWith("flyway:") ? "" : name + ": … ")
            + "} in the configuration, or --placeholder "
            + name
            + "=…\n  If it is to stay as it is: -- jmigrate: no-placeholders at the top of the file.";
    return new JmigrateException(
        ErrorCode.INVALID_SCRIPT,
        file.path()
            + ":"
            + position
            + ": "
            + what
            + "\n"
            + SourceExcerpt.of(statement.text(), at.start())
            + "\n  "
            + advice);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(values.keySet());
    names.add(FILE_NAME);
    return names;
  }

  /** Names only: a value may be a secret. */
  @Override
  public String toString() {
    return "Placeholders[" + mode + ", " + values.keySet() + "]";
  }
}
