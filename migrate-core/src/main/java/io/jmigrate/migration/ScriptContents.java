package io.jmigrate.migration;

import io.jmigrate.migration.Script.Section;
import io.jmigrate.sql.LineComment;
import io.jmigrate.sql.Position;
import io.jmigrate.sql.ScriptPiece;
import io.jmigrate.sql.ScriptReader;
import io.jmigrate.sql.SqlStatement;
import io.jmigrate.sql.SqlSyntax;
import io.jmigrate.sql.TokenKind;
import io.jmigrate.sql.TokenSink;
import io.jmigrate.sql.Utf8Reader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a script, one after the other, in memory only one at a time. Of a file with
 * sections those of the script's own are given, at their positions in the file. Not thread-safe.
 *
 * <p>Errors are JmigrateException: FILE_UNREADABLE; INVALID_SCRIPT for what cannot be split;
 * INVALID_MIGRATIONS for directives and sections that cannot be obeyed. As a script is read in full
 * before it runs ({@link ScriptDigest#read}), they appear before anything has run.
 */
public final class ScriptContents implements AutoCloseable {
  private static final TokenSink NOBODY = (kind, text) -> {};

  private final Script script;
  private final SqlSyntax syntax;
  private final TokenSink sink;
  private final ScriptReader reader;
  private final SectionTracker sections;

  /** Directives the reader has met but not (yet) given as lines of their own. */
  private final Deque<Stray> strays = new ArrayDeque<>();

  private @Nullable SqlStatement last;
  private boolean ended;

  private ScriptContents(Script script, InputStream in, SqlSyntax syntax, TokenSink sink) {
    String path = script.file().path();
    this.script = script;
    this.syntax = syntax;
    this.sink = sink;
    this.sections = new SectionTracker(script);
    this.reader = new ScriptReader(path, new Utf8Reader(path, in), syntax, this::token);
  }

  /** Opens the file; closing this closes it. */
  public static ScriptContents open(Script script, SqlSyntax syntax) {
    try {
      return over(script.file().open(), script, syntax, NOBODY);
    } catch (IOException e) {
      throw RawChecksum.unreadable(script.file(), e);
    }
  }

  /** Reads {@code in}, the script's file; {@code sink} takes the tokens of the script's section. */
  static ScriptContents over(InputStream in, Script script, SqlSyntax syntax, TokenSink sink) {
    return new ScriptContents(script, in, syntax, sink);
  }

  private void token(TokenKind kind, CharSequence text) {
    if (kind == TokenKind.DIRECTIVE) {
      if (DirectiveLine.read(text.toString()) != null) {
        strays.add(new Stray(text.toString(), last));
      }
    } else if (sections.inside()) {
      sink.token(kind, text);
    }
  }

  /** The next statement, as it is to be sent; null after the last. */
  public @Nullable SqlStatement next() {
    while (!ended) {
      int unclaimed = strays.size();
      ScriptPiece piece = reader.next();
      if (piece instanceof LineComment comment) {
        claim(comment.text());
        unclaimed = strays.size();
      }
      if (unclaimed > 0 || (piece == null && !strays.isEmpty())) {
        throw error(strays.getFirst());
      }
      if (piece instanceof LineComment comment) {
        sections.line(comment);
      }
      ended = piece == null || sections.past();
      if (piece instanceof SqlStatement statement) {
        last = statement;
        boolean inside = sections.inside();
        sections.statement();
        if (inside) {
          return directives().has(Directive.NO_PLACEHOLDERS)
              ? statement
              : script.options().placeholders().replace(statement, script.file(), syntax);
        }
      }
    }
    return null;
  }

  /** Those read so far: all, once {@link #next} has returned null. */
  public Directives directives() {
    return sections.directives();
  }

  /**
   * Whether the file has the script's section; known once {@link #next} has returned null. Only a
   * down can be absent.
   */
  public boolean present() {
    return script.section() != Section.DOWN || sections.sectionStart() != null;
  }

  /** Those of {@link #directives} that stand above the section or in its marker. */
  Directives inherited() {
    return sections.inherited();
  }

  /** The line that begins the section; null where there is none, or it was not reached yet. */
  @Nullable Position sectionStart() {
    return sections.sectionStart();
  }

  /** A directive that is a line of its own is the last the reader has met. */
  private void claim(String text) {
    Stray newest = strays.peekLast();
    if (newest != null && newest.text.equals(text)) {
      strays.removeLast();
    }
  }

  private RuntimeException error(Stray stray) {
    String problem = "A directive must have a line to itself, outside of statements.";
    int at = last == null ? -1 : last.text().indexOf(stray.text);
    if (last != null && at >= 0) {
      return sections.error(
          last.start().after(last.text(), at),
          stray.text,
          problem + " Is the ; missing that ends the statement above it?");
    }
    return sections.error(
        stray.behind == null ? Position.START : stray.behind.start(),
        stray.text,
        problem + " This one follows the statement that begins here.");
  }

  @Override
  public void close() {
    reader.close();
  }

  /** A directive met while reading, and the statement before it. */
  private record Stray(String text, @Nullable SqlStatement behind) {}
}
