package io.jmigrate.processor.emit;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first sentence of a Javadoc comment as plain text, without its markup. */
final class JavadocSentence {
  private static final Pattern BLOCK_TAG = Pattern.compile("^\\s*@", Pattern.MULTILINE);
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s|<p>");
  private static final Pattern MARKUP =
      Pattern.compile("\\{@(\\w+)\\s*([^{}]*)\\}|</?\\w[^>]*>|&(lt|gt|amp|quot);");

  /** {@code Post#title(int) the title}: what a link leads to, and what it says instead. */
  private static final Pattern LINK = Pattern.compile("#?([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)");

  private JavadocSentence() {}

  /** Of what is described as such; null where nothing is said. */
  static @Nullable String of(String comment) {
    return first(BLOCK_TAG.split(comment, 2)[0]);
  }

  /** Of what a comment says of a record component; null where it says nothing. */
  static @Nullable String ofComponent(String comment, String name) {
    Pattern tag = Pattern.compile("param\\s+" + Pattern.quote(name) + "\\s+(.*)", Pattern.DOTALL);
    for (String block : BLOCK_TAG.split(comment, -1)) {
      Matcher said = tag.matcher(block);
      if (said.matches()) {
        return first(said.group(1));
      }
    }
    return null;
  }

  private static @Nullable String first(String text) {
    String sentence = END.split(text.strip().replaceFirst("^<p>\\s*", ""), 2)[0];
    String plain =
        MARKUP
            .matcher(sentence)
            .replaceAll(markup -> Matcher.quoteReplacement(plain(markup)))
            .replaceAll("\\s+", " ")
            .strip();
    return plain.isEmpty() ? null : plain;
  }

  private static String plain(MatchResult markup) {
    if (markup.group(1) != null) {
      String content = markup.group(2);
      return markup.group(1).startsWith("link") ? linked(content) : content;
    }
    String entity = markup.group(3) == null ? "" : markup.group(3);
    return switch (entity) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default -> "";
    };
  }

  private static String linked(String content) {
    Matcher link = LINK.matcher(content.replaceAll("\\s+", " ").strip());
    if (!link.matches()) {
      return content;
    }
    return link.group(2).isEmpty() ? link.group(1).replace('#', '.') : link.group(2);
  }
}
