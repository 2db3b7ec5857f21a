package io.jmigrate.scratch;

import io.jmigrate.dialect.ReachRule;
import io.jmigrate.dialect.ReachRules;
import io.jmigrate.sql.SqlSyntax;
import io.jmigrate.sql.Token;
import io.jmigrate.sql.TokenKind;
import io.jmigrate.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds what reaches out of a database in one statement: in its tokens, in the bodies of routines
 * and in the texts that it may run as SQL.
 */
final class ReachFinder {
  private static final Set<String> BEFORE_STATEMENTS =
      Set.of("BEGIN", "ATOMIC", "THEN", "ELSE", "DO", "LOOP", "REPEAT", "FOR", "ROW");
  private static final Set<String> ROUTINES =
      Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");
  private static final Set<String> BODY_LANGUAGES = Set.of("sql", "plpgsql");

  private final ReachRules rules;
  private final SqlSyntax syntax;
  private final List<Reached> found = new ArrayList<>();

  private ReachFinder(ReachRules rules, SqlSyntax syntax) {
    this.rules = rules;
    this.syntax = syntax;
  }

  /** Everything in the statement that reaches out, in the order of its rules. */
  static List<Reached> find(String statement, ReachRules rules, SqlSyntax syntax) {
    ReachFinder finder = new ReachFinder(rules, syntax);
    finder.examine(Tokens.of(statement, syntax), offset -> offset, false);
    return finder.found;
  }

  /**
   * Examines statements.
   *
   * @param place of a token in the statement, from its offset
   */
  private void examine(List<Token> tokens, IntUnaryOperator place, boolean body) {
    boolean[] starts = starts(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      for (ReachRule rule : rules.from(tokens.get(i).name())) {
        if ((starts[i] || !rule.atStart()) && rule.matched(tokens, i) > 0) {
          add(rule.what(), place.applyAsInt(tokens.get(i).offset()));
          break;
        }
      }
    }
    if (rules.qualifierIsDatabase()) {
      for (Token name : TablePositions.foreign(tokens)) {
        add("another database, " + name.name(), place.applyAsInt(name.offset()));
      }
    }
    boolean inBody = body;
    if (rules.bodiesAreLiterals() && isRoutine(tokens)) {
      inBody = bodies(tokens, place);
    }
    if (!(rules.bodiesAreLiterals() && isRoutine(tokens))
        && runsText(tokens)
        && (!inBody || body)) {
      for (RunText text : RunText.of(tokens)) {
        examine(Tokens.of(text.sql(), syntax), o -> place.applyAsInt(text.offset()), false);
      }
    }
  }

  /** Looks into the bodies that are literals. */
  private boolean bodies(List<Token> tokens, IntUnaryOperator place) {
    String language = language(tokens);
    if (language != null && !BODY_LANGUAGES.contains(language)) {
      return false;
    }
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token before = tokens.get(i - 1);
      if (token.kind() == TokenKind.LITERAL
          && (token.text().startsWith("$") || before.is("AS") || tokens.get(0).is("DO"))) {
        int from = token.offset() + token.contentStart();
        examine(Tokens.of(token.content(), syntax), inner -> place.applyAsInt(from + inner), true);
      }
    }
    return true;
  }

  private void add(String what, int offset) {
    Reached reached = new Reached(what, offset);
    if (!found.contains(reached)) {
      found.add(reached);
    }
  }

  private boolean runsText(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> rules.runsText().stream().anyMatch(token::is));
  }

  private static @Nullable String language(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("LANGUAGE")) {
        return tokens.get(i + 1).name();
      }
    }
    return null;
  }

  private static boolean isRoutine(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }
    if (tokens.get(0).is("DO")) {
      return true;
    }
    for (int i = 1; i < tokens.size() && tokens.get(0).is("CREATE"); i++) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("AS")) {
        return false;
      }
      if (ROUTINES.stream().anyMatch(token::is)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where statements may begin. Between the name of a routine and its BEGIN that may be anywhere,
   * since a body need not have one.
   */
  private static boolean[] starts(List<Token> tokens) {
    boolean[] starts = new boolean[tokens.size()];
    boolean header = isRoutine(tokens);
    for (int i = 0; i < starts.length; i++) {
      Token before = i == 0 ? null : tokens.get(i - 1);
      starts[i] =
          before == null
              || header
              || before.kind() == TokenKind.DELIMITER
              || BEFORE_STATEMENTS.stream().anyMatch(before::is);
      header &= !tokens.get(i).is("BEGIN");
    }
    return starts;
  }
}
