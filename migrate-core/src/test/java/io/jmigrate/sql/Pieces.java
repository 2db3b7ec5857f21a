package io.jmigrate.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads scripts whole, as tests want them. */
final class Pieces {
  private Pieces() {}

  /** A piece and, for COPY, the data that came with it. */
  record WithData(ScriptPiece piece, @Nullable String data) {}

  static List<ScriptPiece> of(String script, SqlSyntax syntax) {
    return withData(script, syntax).stream().map(WithData::piece).toList();
  }

  static List<SqlStatement> statements(String script, SqlSyntax syntax) {
    return of(script, syntax).stream()
        .filter(SqlStatement.class::isInstance)
        .map(SqlStatement.class::cast)
        .toList();
  }

  static List<String> texts(String script, SqlSyntax syntax) {
    return statements(script, syntax).stream().map(SqlStatement::text).toList();
  }

  static List<WithData> withData(String script, SqlSyntax syntax) {
    List<WithData> pieces = new ArrayList<>();
    try (ScriptReader reader = new ScriptReader("a.sql", new StringReader(script), syntax)) {
      for (ScriptPiece piece = reader.next(); piece != null; piece = reader.next()) {
        Reader data = piece instanceof SqlStatement statement ? statement.data() : null;
        pieces.add(new WithData(piece, data == null ? null : read(data)));
      }
    }
    return pieces;
  }

  static List<String> tokens(String script, SqlSyntax syntax) {
    List<String> tokens = new ArrayList<>();
    StringBuilder data = new StringBuilder();
    TokenSink sink =
        (kind, text) -> {
          if (kind == TokenKind.COPY_DATA) {
            data.append(text);
          } else {
            tokens.add(kind + " " + text);
          }
        };
    try (ScriptReader reader = new ScriptReader("a.sql", new StringReader(script), syntax, sink)) {
      ScriptPiece piece;
      do {
        piece = reader.next();
      } while (piece != null);
    }
    if (data.length() > 0) {
      tokens.add("COPY_DATA " + data);
    }
    return tokens;
  }

  private static String read(Reader data) {
    try {
      StringWriter text = new StringWriter();
      data.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
