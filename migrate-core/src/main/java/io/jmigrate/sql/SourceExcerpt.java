package io.jmigrate.sql;

/**
 * The line of a source text that an error is about, and where in it: printed as the line with a
 * caret under the place. Long lines are cut around it.
 *
 * @param line at most {@value #WIDTH} characters and the marks of omission
 * @param caret index into {@code line}
 */
public record SourceExcerpt(String line, int caret) {
  private static final int WIDTH = 120;
  private static final String OMITTED = "…";

  /**
   * The line around {@code offset}.
   *
   * @param offset in UTF-16 units; the end of the text is allowed
   */
  public static SourceExcerpt of(CharSequence text, int offset) {
    int place = Math.max(0, Math.min(offset, text.length()));
    int from = place;
    while (from > 0 && !isLineEnd(text.charAt(from - 1))) {
      from--;
    }
    int to = place;
    while (to < text.length() && !isLineEnd(text.charAt(to))) {
      to++;
    }
    int first = Math.max(from, Math.min(place - WIDTH / 2, to - WIDTH));
    int last = Math.min(to, first + WIDTH);
    String before = first > from ? OMITTED : "";
    String after = last < to ? OMITTED : "";
    return new SourceExcerpt(
        before + text.subSequence(first, last) + after, before.length() + place - first);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** The line and the caret line, each indented by two spaces, without a final line end. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(2 * line.length() + 8);
    text.append("  ").append(line).append("\n  ");
    for (int i = 0; i < caret; i++) {
      text.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    return text.append('^').toString();
  }
}
