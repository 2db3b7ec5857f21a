package io.jmigrate.migration;

import io.jmigrate.migration.Script.Section;
import io.jmigrate.sql.Position;
import io.jmigrate.sql.SqlSyntax;
import io.jmigrate.sql.Utf8Reader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Downs as text, to be kept in the history for the day when their file is gone. */
public final class DownText {
  private DownText() {}

  /**
   * A migration's down, all of it in memory; null when it has none. A section is given without its
   * marker, and with what the marker and the head of the file said as directives of its own.
   */
  public static @Nullable String of(Migration migration, SqlSyntax syntax) {
    Script down = migration.down();
    if (down == null) {
      return null;
    }
    if (down.section() == Section.WHOLE) {
      return down.options().directives().lines() + replaced(down, read(down, 0), syntax);
    }
    try (ScriptContents contents = ScriptContents.open(down, syntax)) {
      contents.next();
      Position marker = contents.sectionStart();
      if (marker == null) {
        return null;
      }
      String inherited = contents.inherited().lines();
      String text = read(down, marker.offset());
      return inherited + replaced(down, text.substring(lineEnd(text)), syntax);
    }
  }

  /**
   * With the values of today: on the day it is needed they may be as lost as the file.
   *
   * @throws io.jmigrate.error.JmigrateException (INVALID_SCRIPT) where one has none
   */
  private static String replaced(Script down, String text, SqlSyntax syntax) {
    if (!text.contains("${")) {
      return text;
    }
    try (ScriptContents contents = ScriptContents.open(down, syntax)) {
      while (contents.next() != null) {
        // reading is what finds a placeholder without a value
      }
      return contents.directives().has(Directive.NO_PLACEHOLDERS)
          ? text
          : down.options().placeholders().replaceAll(text, down.file());
    }
  }

  /**
   * The script that runs such a text.
   *
   * @param path what to call it in messages
   */
  public static Script script(String path, String text) {
    return new Script(new Stored(path, text), Section.WHOLE);
  }

  private static String read(Script script, long from) {
    StringWriter text = new StringWriter();
    try (BufferedReader reader =
        new BufferedReader(new Utf8Reader(script.file().path(), script.file().open()))) {
      reader.skip(from);
      reader.transferTo(text);
    } catch (IOException e) {
      throw RawChecksum.unreadable(script.file(), e);
    }
    return text.toString();
  }

  /** The index behind the first line of {@code text}. */
  private static int lineEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
      if (text.charAt(i) == '\r') {
        return text.startsWith("\n", i + 1) ? i + 2 : i + 1;
      }
    }
    return text.length();
  }

  private record Stored(String path, String text) implements ScriptFile {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
