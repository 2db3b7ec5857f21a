package io.jmigrate.cli.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out a record's source for reading: JavaPoet fills lines, here each component has its own.
 */
final class RecordLayout {
  private static final Pattern HEADER = Pattern.compile("(?m)^public record \\w+\\(");
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");

  private static final Pattern ANNOTATION =
      Pattern.compile("(?m)^(@\\w+\\()\\n((?:    .*\\n)+)\\)");
  private static final int LONGEST = 100;

  private RecordLayout() {}

  /** The same source, laid out. */
  static String of(String source) {
    Matcher header = HEADER.matcher(source);
    if (!header.find()) {
      throw new IllegalArgumentException("no record: " + source);
    }
    List<String> components = new ArrayList<>();
    int end = components(source, header.end(), components);
    String body = source.substring(end).replace(",\n\n", ",\n");
    return shortened(source.substring(0, header.end()))
        + "\n    "
        + String.join(",\n    ", components)
        + body.replace(") {\n}", ") {}");
  }

  /** {@code @Index(on = "a", name = "b")} on one line, where it has room there. */
  private static String shortened(String head) {
    return ANNOTATION
        .matcher(head)
        .replaceAll(
            found -> {
              String line =
                  found.group(1) + LINE_BREAK.matcher(found.group(2).strip()).replaceAll(" ") + ")";
              return Matcher.quoteReplacement(line.length() > LONGEST ? found.group() : line);
            });
  }

  /** Splits at the commas of the header itself and returns where its parenthesis closes. */
  private static int components(String source, int start, List<String> components) {
    int depth = 0;
    boolean quoted = false;
    int from = start;
    for (int i = start; ; i++) {
      char c = source.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (depth == 0 && (c == ',' || c == ')')) {
        components.add(LINE_BREAK.matcher(source.substring(from, i).strip()).replaceAll(" "));
        from = i + 1;
        if (c == ')') {
          return i;
        }
      } else if (c == '(' || c == '<' || c == '{') {
        depth++;
      } else if (c == ')' || c == '>' || c == '}') {
        depth--;
      }
    }
  }
}
