package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.UniqueKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes parts of tables, letter by letter, as H2's SCRIPT does. */
final class H2Text {
  /** As a pattern: a name in quotes. */
  static final String QUOTED = "(?:U&)?\"(?:[^\"]|\"\")*\"";

  /** As a pattern: a name in quotes within its schema. */
  static final String QUALIFIED = QUOTED + "\\." + QUOTED;

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:\\\\|\\+[0-9a-fA-F]{6}|[0-9a-fA-F]{4})");

  private H2Text() {}

  /** What {@link #name(String)} or {@link #literal} made this of. */
  static String plain(String quoted) {
    boolean escaped = quoted.startsWith("U&");
    char mark = quoted.charAt(quoted.length() - 1);
    String inner = quoted.substring(escaped ? 3 : 1, quoted.length() - 1);
    String text = inner.replace("" + mark + mark, "" + mark);
    return escaped
        ? ESCAPE
            .matcher(text)
            .replaceAll(letter -> Matcher.quoteReplacement(unescaped(letter.group())))
        : text;
  }

  private static String unescaped(String escape) {
    return escape.equals("\\\\")
        ? "\\"
        : Character.toString(Integer.parseInt(escape.replaceFirst("\\\\\\+?", ""), 16));
  }

  static String name(ObjectName name) {
    return name(name.schema()) + "." + name(name.name());
  }

  static String name(String name) {
    return quoted(name, '"');
  }

  static String literal(String text) {
    return quoted(text, '\'');
  }

  /** Empty for no comment. */
  static String comment(@Nullable String comment) {
    return comment == null ? "" : " COMMENT " + literal(comment);
  }

  static String constraint(ObjectName table, Constraint constraint) {
    return "ALTER TABLE "
        + name(table)
        + " ADD CONSTRAINT "
        + name(table.sibling(constraint.name()))
        + comment(constraint.comment())
        + " "
        + rule(constraint);
  }

  private static String rule(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return "PRIMARY KEY" + directed(key.parts());
    }
    if (constraint instanceof UniqueKey key) {
      return "UNIQUE "
          + H2Names.nulls(key.nullsDistinct(), key.options())
          + " "
          + directed(key.parts());
    }
    if (constraint instanceof Check check) {
      return "CHECK(" + check.expression() + ") NOCHECK";
    }
    ForeignKey key = (ForeignKey) constraint;
    return "FOREIGN KEY"
        + columns(key.columns())
        + " REFERENCES "
        + name(key.target())
        + columns(key.targetColumns())
        + action(" ON UPDATE ", key.onUpdate())
        + action(" ON DELETE ", key.onDelete())
        + " NOCHECK";
  }

  static String index(ObjectName table, Index index, List<String> nulls) {
    StringBuilder text = new StringBuilder("CREATE ");
    if (index.unique()) {
      text.append("UNIQUE ")
          .append(H2Names.nulls(index.nullsDistinct(), index.options()))
          .append(' ');
    }
    if (!index.method().equals(H2Names.BTREE)) {
      text.append(index.method().toUpperCase(Locale.ROOT)).append(' ');
    }
    text.append("INDEX ").append(name(table.sibling(index.name())));
    text.append(" ON ").append(name(table)).append(comment(index.comment())).append('(');
    for (int i = 0; i < index.parts().size(); i++) {
      IndexPart part = index.parts().get(i);
      text.append(i == 0 ? "" : ", ").append(directed(part)).append(nulls.get(i));
    }
    text.append(')');
    if (!index.include().isEmpty()) {
      List<String> included = nulls.subList(index.parts().size(), nulls.size());
      text.append(" INCLUDE(");
      for (int i = 0; i < included.size(); i++) {
        text.append(i == 0 ? "" : ", ")
            .append(name(index.include().get(i)))
            .append(included.get(i));
      }
      text.append(')');
    }
    return text.toString();
  }

  private static String action(String event, ForeignKey.Action action) {
    return action == ForeignKey.Action.NO_ACTION ? "" : event + action.sql();
  }

  private static String columns(List<String> names) {
    return names.stream().map(H2Text::name).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String directed(List<IndexPart> parts) {
    return parts.stream().map(H2Text::directed).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String directed(IndexPart part) {
    return name(part.text()) + (part.descending() ? " DESC" : "");
  }

  private static String quoted(String text, char mark) {
    if (text.chars().allMatch(letter -> letter >= ' ' && letter <= 127)) {
      return mark + text.replace("" + mark, "" + mark + mark) + mark;
    }
    StringBuilder escaped = new StringBuilder("U&").append(mark);
    text.codePoints()
        .forEach(
            letter -> {
              if (letter == mark || letter == '\\') {
                escaped.appendCodePoint(letter);
              }
              if (letter >= ' ' && letter < 127) {
                escaped.appendCodePoint(letter);
              } else if (letter <= 0xffff) {
                escaped.append("\\%04x".formatted(letter));
              } else {
                escaped.append("\\+%06x".formatted(letter));
              }
            });
    return escaped.append(mark).toString();
  }
}
