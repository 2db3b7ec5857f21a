package io.jmigrate.run;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is about, as far as its first words tell: {@code TABLE users}. Only used to
 * match an up with its down; where it cannot be told, nothing is matched.
 */
final class MainObject {
  private static final String NAME = "(?:\"[^\"]+\"|`[^`]+`|[^\\s.,(]+)";
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?:CREATE|ALTER|DROP)(?: (?!TABLE|VIEW|INDEX|SEQUENCE|TYPE|DOMAIN|SCHEMA|FUNCTION|PROCEDURE"
              + "|TRIGGER|EVENT|EXTENSION|ALIAS|SYNONYM|ROLE|USER|POLICY)\\S+)*"
              + " (TABLE|VIEW|INDEX|SEQUENCE|TYPE|DOMAIN|SCHEMA|FUNCTION|PROCEDURE|TRIGGER|EVENT"
              + "|EXTENSION|ALIAS|SYNONYM|ROLE|USER|POLICY)"
              + "(?: CONCURRENTLY)?(?: IF (?:NOT )?EXISTS)?(?: ONLY)? (?:"
              + NAME
              + " \\. )*("
              + NAME
              + ")(?: (.*))?");
  private static final Pattern ROWS =
      Pattern.compile(
          "(?:INSERT(?: IGNORE)? INTO|DELETE FROM|UPDATE|TRUNCATE(?: TABLE)?) (?:"
              + NAME
              + " \\. )*("
              + NAME
              + ")(?: .*)?");

  private MainObject() {}

  /** Null when it cannot be told, or when there are several. */
  static @Nullable String of(String head) {
    Matcher definition = DEFINITION.matcher(head);
    if (definition.matches()) {
      String rest = definition.group(3);
      boolean several = rest != null && rest.startsWith(",");
      return several ? null : definition.group(1) + " " + plain(definition.group(2));
    }
    Matcher rows = ROWS.matcher(head);
    return rows.matches() ? "TABLE " + plain(rows.group(1)) : null;
  }

  /** Heads have their words in upper case already, quoted names as written. */
  private static String plain(String name) {
    return name.replaceAll("[\"`]", "").toUpperCase(Locale.ROOT);
  }
}
