package io.jmigrate.realworld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds string literals with nothing but a pattern: a second opinion on jmigrate's lexer. */
final class LiteralLines {
  private static final String DOLLAR_QUOTES = "(\\$\\w*\\$).*?\\1|";
  private static final String HASH_COMMENTS = "|#[^\n]*+";
  private static final String THE_REST =
      "--[^\n]*+|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*+`";
  private static final Pattern OF_POSTGRES_AND_H2 =
      Pattern.compile(DOLLAR_QUOTES + THE_REST, Pattern.DOTALL);
  private static final Pattern OF_MYSQL = Pattern.compile(THE_REST + HASH_COMMENTS, Pattern.DOTALL);

  private LiteralLines() {}

  /** Whether a change of the text changes one of its literals. */
  static boolean change(Path script, boolean mysql, UnaryOperator<String> change) {
    Pattern pattern = mysql ? OF_MYSQL : OF_POSTGRES_AND_H2;
    try {
      String text = Files.readString(script);
      return !literals(pattern, text).equals(literals(pattern, change.apply(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> literals(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(found -> !found.startsWith("-") && !found.startsWith("/") && !found.startsWith("#"))
        .toList();
  }
}
