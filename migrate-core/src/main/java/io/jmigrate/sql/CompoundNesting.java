package io.jmigrate.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Nesting by the compound statements of stored programs. Their keywords are also names of columns,
 * functions ({@code IF(…)}, {@code REPEAT(…)}) and parts of expressions ({@code CASE … END}); what
 * tells them apart is whether a statement could begin there, so that is what is followed.
 */
final class CompoundNesting implements Nesting {
  private enum Block {
    BEGIN,
    IF,
    CASE,
    LOOP,
    /** WHILE and FOR before their DO. */
    CONDITION,
    REPEAT,
    /** REPEAT behind its UNTIL. */
    UNTIL,
    CASE_EXPRESSION
  }

  /** First words of the other statements that a body can be. */
  private static final Set<String> STATEMENT_WORDS =
      Set.of(
          "SELECT",
          "SET",
          "RETURN",
          "INSERT",
          "UPDATE",
          "DELETE",
          "REPLACE",
          "CALL",
          "DO",
          "WITH",
          "VALUES",
          "SIGNAL",
          "RESIGNAL",
          "EXECUTE",
          "CREATE",
          "ALTER",
          "DROP");

  private final ProgramHeader header;
  private final Deque<Block> blocks = new ArrayDeque<>();

  /** Between the start of the body's (or handler's) place and its first word. */
  private boolean awaitingBody;

  private boolean inBody;
  private boolean statementMayBegin;
  private boolean labelMayEnd;
  private boolean afterDot;
  private boolean handler;
  private String previous = "";

  CompoundNesting(boolean standingAlone) {
    header = new ProgramHeader(standingAlone);
  }

  @Override
  public boolean open() {
    return !blocks.isEmpty();
  }

  @Override
  public void reset() {
    header.reset();
    blocks.clear();
    awaitingBody = false;
    inBody = false;
    statementMayBegin = false;
    labelMayEnd = false;
    afterDot = false;
    handler = false;
    previous = "";
  }

  @Override
  public void accept(TokenKind kind, TokenText text) {
    if (kind == TokenKind.EXECUTABLE_COMMENT || (!inBody && header.none())) {
      return;
    }
    if (!inBody) {
      header(kind, text);
      return;
    }
    boolean name = afterDot;
    afterDot = kind == TokenKind.PUNCTUATION && (text.is('.') || text.is('@'));
    if (kind == TokenKind.WORD && !name) {
      String word = text.upperCase();
      word(word);
      previous = word;
    } else if (text.is(';')) {
      statementEnds();
    } else {
      other(text.is(':'));
    }
  }

  private void header(TokenKind kind, TokenText text) {
    switch (header.accept(kind, text)) {
      case HEADER -> {}
      case BODY_FOLLOWS -> {
        inBody = true;
        awaitingBody = true;
      }
      case BODY_BEGINS -> {
        inBody = true;
        statementMayBegin = true;
        word(text.upperCase());
      }
      case BLOCK_BEGINS -> {
        inBody = true;
        statementMayBegin = true;
        blocks.push(Block.BEGIN);
        previous = "BEGIN";
      }
    }
  }

  private void statementEnds() {
    while (blocks.peek() == Block.CASE_EXPRESSION) {
      blocks.pop();
    }
    awaitingBody = false;
    handler = false;
    labelMayEnd = false;
    statementMayBegin = !blocks.isEmpty();
    previous = "";
  }

  private void other(boolean colon) {
    if (awaitingBody) {
      return;
    }
    boolean label = colon && labelMayEnd;
    labelMayEnd = statementMayBegin;
    statementMayBegin = label;
    previous = "";
  }

  private void word(String word) {
    if (awaitingBody) {
      bodyWord(word);
    } else if (statementMayBegin) {
      first(word);
    } else {
      labelMayEnd = false;
      inner(word);
    }
  }

  private void bodyWord(String word) {
    boolean type =
        word.equals("SET") && (previous.equals("RETURNS") || previous.startsWith("CHAR"));
    if (opens(word) || (STATEMENT_WORDS.contains(word) && !type)) {
      awaitingBody = false;
      first(word);
    }
  }

  static boolean opens(String word) {
    return switch (word) {
      case "BEGIN", "IF", "CASE", "LOOP", "WHILE", "FOR", "REPEAT" -> true;
      default -> false;
    };
  }

  /** A word where a statement may begin. */
  private void first(String word) {
    labelMayEnd = false;
    statementMayBegin = false;
    switch (word) {
      case "BEGIN" -> statementMayBegin = enter(Block.BEGIN);
      case "LOOP" -> statementMayBegin = enter(Block.LOOP);
      case "REPEAT" -> statementMayBegin = enter(Block.REPEAT);
      case "IF" -> enter(Block.IF);
      case "CASE" -> enter(Block.CASE);
      case "WHILE", "FOR" -> enter(Block.CONDITION);
      case "ATOMIC" -> statementMayBegin = true;
      case "ELSE" -> statementMayBegin = true;
      case "END" -> blocks.poll();
      case "UNTIL" -> {
        if (blocks.peek() == Block.REPEAT) {
          replace(Block.UNTIL);
        }
      }
      default -> labelMayEnd = true;
    }
  }

  /** A word further inside a statement. */
  private void inner(String word) {
    Block block = blocks.peek();
    switch (word) {
      case "CASE" -> {
        if (!previous.equals("END")) {
          enter(Block.CASE_EXPRESSION);
        }
      }
      case "END" -> {
        if (block == Block.CASE_EXPRESSION || block == Block.UNTIL) {
          blocks.pop();
        }
      }
      case "THEN", "ELSE" -> statementMayBegin = block == Block.IF || block == Block.CASE;
      case "DO" -> {
        if (block == Block.CONDITION) {
          replace(Block.LOOP);
          statementMayBegin = true;
        }
      }
      case "HANDLER" -> handler = true;
      case "FOR" -> {
        awaitingBody = handler;
        handler = false;
      }
      default -> {}
    }
  }

  private boolean enter(Block block) {
    blocks.push(block);
    return true;
  }

  private void replace(Block block) {
    blocks.pop();
    blocks.push(block);
  }
}
