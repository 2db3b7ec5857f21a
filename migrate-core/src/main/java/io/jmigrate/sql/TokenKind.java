package io.jmigrate.sql;

/** What a token of a script is. */
public enum TokenKind {
  /** A keyword or a name without quotes. */
  WORD,
  /** A name in quotes, the quotes included. */
  QUOTED_NAME,
  /** A string of any form, prefix and quotes included, exactly as written. */
  LITERAL,
  /** A number, or what looks like one. */
  NUMBER,
  /** A run of operator characters. */
  OPERATOR,
  /** A single symbol that is no operator. */
  PUNCTUATION,
  /** What ends a statement. */
  DELIMITER,
  /** The new delimiter that a {@code DELIMITER} command sets. */
  DELIMITER_COMMAND,
  /** The opening {@code /*!50003} or the closing of a comment that the server runs. */
  EXECUTABLE_COMMENT,
  /** An optimizer hint, {@code /*+ … *}{@code /}, with line ends as LF. */
  HINT,
  /**
   * A part, of any size, of the data behind {@code COPY … FROM stdin}: only all parts in a row, put
   * together, mean something.
   */
  COPY_DATA,
  /** A {@code --} comment that begins with {@code jmigrate:} or {@code migrate:}, trimmed. */
  DIRECTIVE,
  /** Never handed to a {@link TokenSink}. */
  WHITE_SPACE,
  /** Never handed to a {@link TokenSink}. */
  LINE_COMMENT,
  /** Never handed to a {@link TokenSink}. */
  BLOCK_COMMENT
}
