package io.jmigrate.processor.read;

import io.jmigrate.model.ModelIndex.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an index is on: {@code role, lower(email), createdAt desc}. */
public final class IndexParts {
  private static final Pattern PART =
      Pattern.compile("(.*?)(?:\\s+(asc|desc))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PROPERTY =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

  private IndexParts() {}

  /** Null when a part is empty, or a parenthesis or quote is not closed. */
  public static @Nullable List<Part> of(String on) {
    List<Part> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < on.length(); i++) {
      char c = on.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(part(on.substring(start, i)));
        start = i + 1;
      }
      if (depth < 0) {
        return null;
      }
    }
    parts.add(part(on.substring(start)));
    boolean whole = depth == 0 && quote == 0;
    return whole && parts.stream().noneMatch(each -> each.text().isEmpty()) ? parts : null;
  }

  private static Part part(String text) {
    Matcher matcher = PART.matcher(text.strip());
    if (!matcher.matches()) {
      throw new AssertionError("everything matches");
    }
    String what = matcher.group(1).strip();
    boolean descending = "desc".equalsIgnoreCase(matcher.group(2));
    return new Part(what, !PROPERTY.matcher(what).matches(), descending);
  }
}
