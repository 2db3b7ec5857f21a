package io.jmigrate.dialect;

import java.util.regex.Pattern;

/** Shortens other people's statements for messages; what stands in quotes may be a secret. */
final class StatementGist {
  private static final int LONGEST = 80;
  private static final Pattern LITERAL =
      Pattern.compile(
          "'(?:[^'\\\\]|''|\\\\.)*+(?:'|$)|\\$(\\w*)\\$.*?(?:\\$\\1\\$|$)", Pattern.DOTALL);
  private static final Pattern DOUBLE_QUOTED =
      Pattern.compile("\"(?:[^\"\\\\]|\"\"|\\\\.)*+(?:\"|$)", Pattern.DOTALL);
  private static final Pattern PASSWORD =
      Pattern.compile(
          "\\b(password|identified\\s+by|secret|token)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private StatementGist() {}

  /** One line of at most 80 characters, without the text of literals. */
  static String of(String sql, boolean doubleQuotedText) {
    String bare = LITERAL.matcher(sql).replaceAll("'…'");
    if (doubleQuotedText) {
      bare = DOUBLE_QUOTED.matcher(bare).replaceAll("'…'");
    }
    bare = PASSWORD.matcher(bare).replaceFirst("$1 …");
    bare = SPACE.matcher(bare).replaceAll(" ").strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST - 1) + "…";
  }
}
