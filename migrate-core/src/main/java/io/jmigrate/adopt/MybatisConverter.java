package io.jmigrate.adopt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of MyBatis Migrations: the up, a line {@code -- //@UNDO}, the down. */
final class MybatisConverter implements Converter {
  private static final Pattern UNDO = Pattern.compile("\\s*--\\s*//.*@UNDO.*", Pattern.DOTALL);
  private static final Pattern DELIMITER =
      Pattern.compile("\\s*(?:--|//)\\s*(?://)?\\s*@DELIMITER\\s+(\\S+).*", Pattern.DOTALL);

  @Override
  public void take(ForeignFile file, Converted into) {
    SqlText up = new SqlText();
    SqlText down = new SqlText();
    SqlText current = up;
    for (String line : file.lines()) {
      Matcher delimiter = DELIMITER.matcher(line);
      if (UNDO.matcher(line).matches()) {
        current = down;
      } else if (delimiter.matches()) {
        current.delimiter(delimiter.group(1));
      } else {
        current.line(line);
      }
    }
    into.file(file.stem() + ".up.sql", up.toString());
    if (current == down && !down.isBlank()) {
      into.file(file.stem() + ".down.sql", down.toString());
    }
    String placeholder = up.placeholder().isEmpty() ? down.placeholder() : up.placeholder();
    if (!placeholder.isEmpty()) {
      into.note(
          file.path()
              + ": ${"
              + placeholder
              + "} is replaced only where the configuration has it under `placeholders`.");
    }
  }
}
