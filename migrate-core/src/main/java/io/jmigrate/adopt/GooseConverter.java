package io.jmigrate.adopt;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** goose's files: {@code -- +goose Up}, {@code Down}, {@code StatementBegin} and so on. */
final class GooseConverter implements Converter {
  private static final Pattern ANNOTATION =
      Pattern.compile("--\\s*\\+goose\\s+(.*?)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public void take(ForeignFile file, Converted into) {
    SqlText up = new SqlText();
    SqlText down = new SqlText();
    SqlText current = up;
    String directive = "";
    boolean annotated = false;
    for (String line : file.lines()) {
      String annotation = annotation(line);
      if (annotation == null) {
        current.line(line);
        continue;
      }
      annotated = true;
      switch (annotation) {
        case "UP", "STATEMENTBEGIN" -> {}
        case "DOWN" -> current = down;
        case "STATEMENTEND" -> current.endStatement();
        case "NO TRANSACTION" -> directive = "-- jmigrate: no-transaction\n";
        default ->
            into.problem(
                file.path()
                    + ": \""
                    + line.strip()
                    + "\" cannot be converted. Write the values into the file, or leave it out.");
      }
    }
    if (!annotated) {
      into.problem(file.path() + ": has no line -- +goose Up, so it is not one of goose's.");
      return;
    }
    into.file(file.stem() + ".up.sql", directive + up);
    if (current == down) {
      into.file(file.stem() + ".down.sql", directive + down);
    }
  }

  private static @Nullable String annotation(String line) {
    Matcher matcher = ANNOTATION.matcher(line);
    return matcher.matches() ? matcher.group(1).toUpperCase(Locale.ROOT) : null;
  }
}
