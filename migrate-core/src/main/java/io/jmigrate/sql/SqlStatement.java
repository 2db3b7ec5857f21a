package io.jmigrate.sql;

import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a script, as it is sent to the database.
 *
 * @param text from its first token to its last, without the delimiter; comments inside are kept
 * @param start where {@code text} begins in the script
 * @param head its first words, for classification: at most 16 tokens, comments dropped, words
 *     upper-cased, quoted names and literals as written, joined by single spaces: {@code CREATE
 *     UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "a b" ON T ( X}
 * @param data the inline data of {@code COPY … FROM stdin}, up to and without the line {@code \.};
 *     may be read once and only before the next piece is asked for; null for every other statement
 * @param source what {@code text} was made of by replacing placeholders; null when it is the file's
 */
public record SqlStatement(
    String text, Position start, String head, @Nullable Reader data, @Nullable SourceText source)
    implements ScriptPiece {
  /** A statement that is sent as its file has it. */
  public SqlStatement(String text, Position start, String head, @Nullable Reader data) {
    this(text, start, head, data, null);
  }

  /** The text as the file has it. */
  public String written() {
    return source == null ? text : source.text();
  }

  /** The offset in {@link #written} that an offset in {@link #text} comes from. */
  public int writtenOffset(int offset) {
    return source == null ? offset : source.offset(offset);
  }
}
