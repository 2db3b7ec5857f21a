package io.jmigrate.sql;

import java.util.Arrays;

/** What a character means where a token begins, by syntax: looked up for every character. */
final class CharacterTable {
  static final byte PUNCTUATION = 0;
  static final byte WHITE = 1;
  static final byte LETTER = 2;
  static final byte DIGIT = 3;
  static final byte OPERATOR = 4;
  static final byte DASH = 5;
  static final byte SLASH = 6;
  static final byte HASH = 7;
  static final byte STRING = 8;
  static final byte NAME = 9;
  static final byte DOLLAR = 10;
  static final byte DOT = 11;
  static final byte STAR = 12;
  static final byte BACKSLASH = 13;
  static final byte NUL = 14;

  private static final int ASCII = 128;

  private final byte[] classes = new byte[ASCII];

  CharacterTable(SqlSyntax syntax) {
    for (char c : new char[] {' ', '\t', '\n', '\r', '\f', '\u000B'}) {
      classes[c] = WHITE;
    }
    Arrays.fill(classes, 'a', 'z' + 1, LETTER);
    Arrays.fill(classes, 'A', 'Z' + 1, LETTER);
    Arrays.fill(classes, '0', '9' + 1, DIGIT);
    for (char c : syntax.operatorCharacters().toCharArray()) {
      classes[c] = OPERATOR;
    }
    classes['_'] = LETTER;
    classes['-'] = DASH;
    classes['/'] = SLASH;
    classes['*'] = STAR;
    classes['.'] = DOT;
    classes['$'] = DOLLAR;
    classes['\''] = STRING;
    classes['"'] = syntax.has(SyntaxRule.DOUBLE_QUOTED_STRINGS) ? STRING : NAME;
    classes[0] = NUL;
    if (syntax.has(SyntaxRule.BACKTICK_NAMES)) {
      classes['`'] = NAME;
    }
    if (syntax.has(SyntaxRule.HASH_COMMENTS)) {
      classes['#'] = HASH;
    }
    if (syntax.clientCommands().refuseBackslash()) {
      classes['\\'] = BACKSLASH;
    }
  }

  byte of(int c) {
    return c < ASCII ? classes[c] : LETTER;
  }

  /** Whether a word goes on with the character; -1 is the end of the script. */
  boolean inWord(int c) {
    if (c >= ASCII) {
      return true;
    }
    return c >= 0 && (classes[c] == LETTER || classes[c] == DIGIT || classes[c] == DOLLAR);
  }

  boolean inOperator(int c) {
    if (c < 0 || c >= ASCII) {
      return false;
    }
    byte kind = classes[c];
    return kind == OPERATOR || kind == DASH || kind == SLASH || kind == STAR;
  }
}
