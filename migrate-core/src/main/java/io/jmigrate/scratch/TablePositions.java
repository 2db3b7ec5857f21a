package io.jmigrate.scratch;

import io.jmigrate.sql.Token;
import io.jmigrate.sql.TokenKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the names of databases in statements of MySQL and MariaDB: {@code a.b} where a table or
 * another object is named, {@code a.b(…)}, {@code a.b.c}. Elsewhere {@code a.b} is an alias and a
 * column.
 */
final class TablePositions {
  /** Always there, and only to be read. */
  private static final String CATALOG = "information_schema";

  private static final Set<String> TABLE_FOLLOWS =
      Set.of(
          "FROM",
          "JOIN",
          "STRAIGHT_JOIN",
          "INTO",
          "UPDATE",
          "INSERT",
          "REPLACE",
          "DELETE",
          "TABLE",
          "TABLES",
          "TRUNCATE",
          "REFERENCES",
          "USING",
          "CALL",
          "RENAME",
          "PROCEDURE",
          "TRIGGER");

  /** No keywords everywhere: what they name follows only in DDL. */
  private static final Set<String> NAME_FOLLOWS_IN_DDL =
      Set.of("VIEW", "FUNCTION", "EVENT", "SEQUENCE", "PACKAGE", "LIKE", "TO", "ON", "INDEX");

  private static final Set<String> DDL =
      Set.of("CREATE", "ALTER", "DROP", "RENAME", "SHOW", "LOCK", "TRUNCATE");

  /** Behind these words comes what the new object consists of. */
  private static final Set<String> DDL_ENDS =
      Set.of("SELECT", "AS", "BEGIN", "FOR", "SET", "VALUES", "WITH", "RETURNS");

  private static final Set<String> AT_START_ONLY =
      Set.of("DESC", "DESCRIBE", "EXPLAIN", "HANDLER", "ANALYZE");

  /** Behind these words {@code UPDATE}, {@code INSERT}, … begin no statement of their own. */
  private static final Set<String> NO_VERB_BEHIND =
      Set.of("ON", "KEY", "FOR", "BEFORE", "AFTER", "OR", ",", "=");

  private static final Set<String> VERBS = Set.of("UPDATE", "INSERT", "DELETE", "REPLACE");

  private static final Set<String> SKIPPED =
      Set.of(
          "IF",
          "NOT",
          "EXISTS",
          "LOW_PRIORITY",
          "HIGH_PRIORITY",
          "DELAYED",
          "IGNORE",
          "QUICK",
          "LATERAL",
          "TEMPORARY",
          "BODY",
          "TO",
          "AS",
          "INTO",
          "FROM",
          "TABLE",
          "ONLINE",
          "OFFLINE");

  /** Words behind which no list of tables goes on. */
  private static final Set<String> ENDS =
      Set.of(
          "WHERE",
          "SET",
          "SELECT",
          "VALUES",
          "VALUE",
          "GROUP",
          "ORDER",
          "HAVING",
          "LIMIT",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "WINDOW",
          "PROCEDURE",
          "RETURNING",
          "BEGIN",
          "THEN",
          "ELSE",
          "DO",
          "DUPLICATE",
          "ADD",
          "MODIFY",
          "CHANGE",
          "CHARACTER",
          "ENGINE",
          "COMMENT",
          "RETURNS");

  /** What holds inside one pair of parentheses. */
  private static final class Frame {
    /** Whether the next name is that of a table. */
    boolean expecting;

    /** Whether after a comma it is again. */
    boolean list;

    /** Whether FROM begins a list of tables here, unlike in {@code TRIM(a FROM b)}. */
    boolean query;
  }

  private final List<Token> tokens;
  private final List<Token> foreign = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private boolean ddl;
  private boolean trigger;

  /** The first word of the statement. */
  private String verb = "";

  private TablePositions(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The names of databases. */
  static List<Token> foreign(List<Token> tokens) {
    TablePositions positions = new TablePositions(tokens);
    positions.walk();
    return positions.foreign;
  }

  private void walk() {
    begin();
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      if (token.kind() == TokenKind.DELIMITER) {
        begin();
        i++;
      } else if (token.is("@")) {
        i = behindVariable(i);
      } else if (token.isName()) {
        int parts = parts(i);
        if (parts > 1) {
          qualified(i, parts);
        } else {
          word(i, token);
        }
        i += 2 * parts - 1;
      } else {
        symbol(token);
        i++;
      }
    }
  }

  private void begin() {
    frames.clear();
    frames.push(new Frame());
    frame().query = true;
    ddl = false;
    verb = "";
  }

  private Frame frame() {
    return frames.element();
  }

  /** {@code @a}, {@code @@global.a}, and the host of {@code user@host}. */
  private int behindVariable(int at) {
    int i = at;
    while (i < tokens.size() && tokens.get(i).is("@")) {
      i++;
    }
    return i < tokens.size() && tokens.get(i).isName() ? i + 2 * parts(i) - 1 : i;
  }

  /** How many names, joined by dots, stand here. */
  private int parts(int at) {
    int parts = 1;
    while (at + 2 * parts < tokens.size()
        && tokens.get(at + 2 * parts - 1).is(".")
        && (tokens.get(at + 2 * parts).isName() || tokens.get(at + 2 * parts).is("*"))) {
      parts++;
    }
    return parts;
  }

  private void qualified(int at, int parts) {
    Token first = tokens.get(at);
    int behind = at + 2 * parts - 1;
    boolean called =
        behind < tokens.size() && tokens.get(behind).is("(") && !tokens.get(behind - 1).is("*");
    boolean all = parts == 2 && tokens.get(behind - 1).is("*");
    boolean row = trigger && (first.is("NEW") || first.is("OLD"));
    if ((parts > 2 || called || (frame().expecting && !all))
        && !row
        && !first.name().equals(CATALOG)) {
      foreign.add(first);
    }
    frame().expecting = false;
  }

  private void symbol(Token token) {
    if (token.is("(")) {
      Frame inner = new Frame();
      ddl = false;
      inner.expecting = frame().expecting;
      inner.list = frame().expecting;
      frame().expecting = false;
      frames.push(inner);
    } else if (token.is(")") && frames.size() > 1) {
      frames.pop();
    } else if (token.is(",")) {
      frame().expecting = frame().list;
    } else if (token.kind() == TokenKind.NUMBER && token.text().startsWith(".")) {
      frame().expecting = false;
    }
  }

  private void word(int at, Token token) {
    String word =
        token.kind() == TokenKind.QUOTED_NAME ? "" : token.text().toUpperCase(Locale.ROOT);
    String before = at == 0 ? "" : tokens.get(at - 1).text().toUpperCase(Locale.ROOT);
    boolean start =
        verb.isEmpty() || Set.of("BEGIN", "THEN", "ELSE", "DO", "LOOP").contains(before);
    verb = start ? word : verb;
    trigger |= word.equals("TRIGGER");
    if (DDL.contains(word) && start) {
      ddl = true;
    }
    if (DDL_ENDS.contains(word)) {
      ddl = false;
    }
    Frame frame = frame();
    frame.query |= word.equals("SELECT") || word.equals("WITH") || word.equals("DELETE");
    if (introduces(at, word, before, start)) {
      frame.expecting = true;
      frame.list = !Set.of("REFERENCES", "INTO", "CALL", "ON", "LIKE").contains(word);
    } else if (ENDS.contains(word)) {
      frame.expecting = false;
      frame.list = false;
    } else if (!(frame.expecting && SKIPPED.contains(word))) {
      notATableAnyMore(frame, at);
    }
  }

  /** A name alone, or of which the second half begins with a digit and was read as a number. */
  private void notATableAnyMore(Frame frame, int at) {
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : tokens.get(at);
    boolean digits = next.kind() == TokenKind.NUMBER && next.text().startsWith(".");
    if (frame.expecting && digits) {
      foreign.add(tokens.get(at));
    }
    frame.expecting = false;
  }

  private boolean introduces(int at, String word, String before, boolean start) {
    boolean parenthesis = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
    if (AT_START_ONLY.contains(word)) {
      return start;
    }
    if (NAME_FOLLOWS_IN_DDL.contains(word)) {
      boolean named = (ddl && !parenthesis) || (word.equals("LIKE") && before.equals("("));
      if (word.equals("ON")) {
        ddl &= !named; // the ON of CREATE INDEX and CREATE TRIGGER; those of joins come later
      }
      return named;
    }
    if (!TABLE_FOLLOWS.contains(word)) {
      return false;
    }
    return switch (word) {
      case "FROM" -> frame().query;
      case "INSERT", "REPLACE", "TRUNCATE", "USING" ->
          !parenthesis && !NO_VERB_BEHIND.contains(before);
      default -> !(VERBS.contains(word) && NO_VERB_BEHIND.contains(before));
    };
  }
}
