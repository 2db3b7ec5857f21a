package io.jmigrate.scratch;

import io.jmigrate.sql.Token;
import io.jmigrate.sql.TokenKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * SQL that a statement puts together from literals and runs, as far as it can be told: literals
 * joined by {@code ||} or {@code CONCAT} become one text, with a name in place of what is known
 * only when it runs.
 *
 * @param offset of the first literal in the statement
 */
record RunText(String sql, int offset) {
  private static final String UNKNOWN = "known_when_it_runs";

  /** The texts in these tokens; what is only shown to people is left out. */
  static List<RunText> of(List<Token> tokens) {
    return new Joining().of(tokens);
  }

  /** One pass over the tokens. */
  private static final class Joining {
    private final List<RunText> texts = new ArrayList<>();
    private final Deque<Boolean> concatenating = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private int from = -1;
    private boolean joined;
    private boolean unknown;
    private boolean shown;

    List<RunText> of(List<Token> tokens) {
      boolean start = true;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        shown = start ? token.is("RAISE") || token.is("SIGNAL") : shown;
        start = token.kind() == TokenKind.DELIMITER || token.is("THEN") || token.is("BEGIN");
        if (start) {
          end();
        } else if (!shown) {
          accept(token, i > 0 ? tokens.get(i - 1) : token);
        }
      }
      end();
      return texts;
    }

    private void accept(Token token, Token before) {
      if (token.kind() == TokenKind.LITERAL) {
        if (!joined) {
          end();
        }
        from = from < 0 ? token.offset() : from;
        text.append(unknown && joined ? UNKNOWN : "").append(token.content());
        joined = false;
        unknown = false;
      } else if (token.is("(")) {
        concatenating.push(before.is("CONCAT") || before.is("CONCAT_WS"));
      } else if (token.is(")")) {
        concatenating.poll();
      } else if (token.is("||") || (token.is(",") && concatenating.contains(true))) {
        joined = true;
      } else if (token.isName() && !token.is("CONCAT") && !token.is("CONCAT_WS")) {
        unknown = true;
      }
    }

    private void end() {
      if (from >= 0) {
        texts.add(new RunText(text.append(joined && unknown ? UNKNOWN : "").toString(), from));
      }
      text = new StringBuilder();
      from = -1;
      joined = false;
      unknown = false;
    }
  }
}
