package io.jmigrate.sql;

/** The comments that mean something to jmigrate. */
final class Directives {
  private static final String[] PREFIXES = {"migrate:", "jmigrate:"};

  private Directives() {}

  /** Whether a directive, after white space, begins {@code ahead} of the window's position. */
  static boolean follow(CharWindow window, int ahead) {
    int at = ahead;
    while (window.peek(at) == ' ' || window.peek(at) == '\t') {
      at++;
    }
    for (String prefix : PREFIXES) {
      int matched = 0;
      while (matched < prefix.length()
          && Character.toLowerCase(window.peek(at + matched)) == prefix.charAt(matched)) {
        matched++;
      }
      if (matched == prefix.length()) {
        return true;
      }
    }
    return false;
  }

  /** What follows the dashes of a line comment, trimmed. */
  static String textOf(CharSequence comment) {
    return comment.subSequence(2, comment.length()).toString().strip();
  }

  static boolean is(String text) {
    return startsWith(text, PREFIXES[0]) || startsWith(text, PREFIXES[1]);
  }

  /**
   * Whether the comment divides a file into its up and its down: ours, or another tool's, which is
   * refused above and must not be overlooked inside a statement without an end.
   */
  static boolean isSection(String text) {
    return isSection(text, "migrate:up")
        || isSection(text, "migrate:down")
        || startsWith(text, "+goose")
        || (text.startsWith("//") && text.contains("@UNDO"));
  }

  private static boolean isSection(String text, String name) {
    return startsWith(text, name)
        && (text.length() == name.length() || text.charAt(name.length()) <= ' ');
  }

  private static boolean startsWith(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
