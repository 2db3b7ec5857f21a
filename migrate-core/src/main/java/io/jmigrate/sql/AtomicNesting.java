package io.jmigrate.sql;

/**
 * Nesting in which parentheses and the standard's {@code BEGIN ATOMIC … END} bodies of functions
 * and procedures count.
 */
final class AtomicNesting implements Nesting {
  private enum State {
    FIRST_WORD,
    CREATE,
    ROUTINE,
    BEGIN,
    NO_ROUTINE
  }

  private final boolean parentheses;
  private final boolean bodies;

  private State state = State.FIRST_WORD;
  private int parenthesesOpen;
  private int blocksOpen;
  private boolean afterDot;

  AtomicNesting(boolean parentheses, boolean bodies) {
    this.parentheses = parentheses;
    this.bodies = bodies;
  }

  @Override
  public boolean open() {
    return parenthesesOpen > 0 || blocksOpen > 0;
  }

  @Override
  public void reset() {
    state = bodies ? State.FIRST_WORD : State.NO_ROUTINE;
    parenthesesOpen = 0;
    blocksOpen = 0;
    afterDot = false;
  }

  @Override
  public void accept(TokenKind kind, TokenText text) {
    if (kind == TokenKind.PUNCTUATION && parentheses) {
      if (text.is('(')) {
        parenthesesOpen++;
      } else if (text.is(')') && parenthesesOpen > 0) {
        parenthesesOpen--;
      }
    }
    if (state != State.NO_ROUTINE) {
      boolean name = afterDot;
      afterDot = kind == TokenKind.PUNCTUATION && text.is('.');
      word(kind == TokenKind.WORD && !name ? text.upperCase() : "");
    }
  }

  private void word(String word) {
    switch (state) {
      case FIRST_WORD -> state = word.equals("CREATE") ? State.CREATE : State.NO_ROUTINE;
      case CREATE ->
          state =
              switch (word) {
                case "OR", "REPLACE" -> State.CREATE;
                case "FUNCTION", "PROCEDURE" -> State.ROUTINE;
                default -> State.NO_ROUTINE;
              };
      case ROUTINE -> {
        if (blocksOpen > 0) {
          blocksOpen += word.equals("CASE") ? 1 : word.equals("END") ? -1 : 0;
        } else if (word.equals("BEGIN")) {
          state = State.BEGIN;
        }
      }
      case BEGIN -> {
        state = State.ROUTINE;
        blocksOpen = word.equals("ATOMIC") ? 1 : 0;
      }
      case NO_ROUTINE -> {}
    }
  }
}
