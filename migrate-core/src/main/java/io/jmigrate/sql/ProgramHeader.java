package io.jmigrate.sql;

/**
 * Reads the head of a statement up to where the body of a stored program is, if it is one: {@code
 * CREATE … PROCEDURE}, {@code FUNCTION}, {@code TRIGGER} or {@code EVENT}, or a block standing
 * alone.
 */
final class ProgramHeader {
  /** What a token of the header has shown. */
  enum Progress {
    HEADER,
    /** The body is among what follows this token. */
    BODY_FOLLOWS,
    /** This word begins a compound statement that stands alone. */
    BODY_BEGINS,
    /** A block that stands alone was begun before this word. */
    BLOCK_BEGINS
  }

  private enum State {
    FIRST_WORD,
    BEGIN,
    CREATE,
    ALTER,
    ROUTINE,
    TRIGGER,
    EVENT,
    NONE
  }

  private final boolean standingAlone;
  private State state = State.FIRST_WORD;
  private boolean definer;
  private boolean afterEach;
  private int parenthesesOpen;

  ProgramHeader(boolean standingAlone) {
    this.standingAlone = standingAlone;
  }

  void reset() {
    state = State.FIRST_WORD;
    definer = false;
    afterEach = false;
    parenthesesOpen = 0;
  }

  /** Whether the statement has no such body. */
  boolean none() {
    return state == State.NONE;
  }

  Progress accept(TokenKind kind, TokenText text) {
    String word = kind == TokenKind.WORD ? text.upperCase() : "";
    switch (state) {
      case FIRST_WORD -> {
        return first(word);
      }
      case BEGIN -> {
        boolean block = word.equals("NOT");
        state = State.NONE;
        return block ? Progress.BLOCK_BEGINS : Progress.HEADER;
      }
      case CREATE, ALTER -> kindOfProgram(word);
      case ROUTINE -> {
        return parametersEnd(kind, text) ? Progress.BODY_FOLLOWS : Progress.HEADER;
      }
      case TRIGGER -> {
        boolean row = afterEach && word.equals("ROW");
        afterEach = word.equals("EACH");
        return row ? Progress.BODY_FOLLOWS : Progress.HEADER;
      }
      case EVENT -> {
        return word.equals("DO") ? Progress.BODY_FOLLOWS : Progress.HEADER;
      }
      case NONE -> {}
    }
    return Progress.HEADER;
  }

  private Progress first(String word) {
    if (word.equals("CREATE")) {
      state = State.CREATE;
    } else if (word.equals("ALTER")) {
      state = State.ALTER;
    } else if (!standingAlone) {
      state = State.NONE;
    } else if (word.equals("BEGIN")) {
      state = State.BEGIN;
    } else if (CompoundNesting.opens(word)) {
      return Progress.BODY_BEGINS;
    } else {
      state = State.NONE;
    }
    return Progress.HEADER;
  }

  private void kindOfProgram(String word) {
    boolean create = state == State.CREATE;
    switch (word) {
      case "PROCEDURE", "FUNCTION" -> state = create ? State.ROUTINE : State.NONE;
      case "TRIGGER" -> state = create ? State.TRIGGER : State.NONE;
      case "EVENT" -> state = State.EVENT;
      case "DEFINER" -> definer = true;
      case "OR", "REPLACE", "AGGREGATE" -> {}
      case "VIEW", "TABLE", "SQL" -> state = State.NONE;
      default -> state = definer ? state : State.NONE;
    }
  }

  private boolean parametersEnd(TokenKind kind, TokenText text) {
    if (kind != TokenKind.PUNCTUATION) {
      return false;
    }
    if (text.is('(')) {
      parenthesesOpen++;
    } else if (text.is(')') && parenthesesOpen > 0) {
      parenthesesOpen--;
      return parenthesesOpen == 0;
    }
    return false;
  }
}
