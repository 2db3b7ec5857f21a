package io.jmigrate.dialect;

import io.jmigrate.schema.Schema;
import io.jmigrate.sql.SqlSyntax;
import io.jmigrate.sql.Token;
import io.jmigrate.sql.TokenKind;
import io.jmigrate.sql.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the SQL of a plan, which means the same in every session, into what people write: names
 * without the namespace that is always there, and in quotes only where they have to be.
 *
 * @param reserved words in capitals that are quoted where they are names; empty for a database
 *     whose plans have no needless quotes
 * @param capitals whether names without quotes become capitals, and so can be written small
 * @param shorter what the server prints at length, and how people write it
 */
public record Handwriting(
    SqlSyntax syntax, Set<String> reserved, boolean capitals, List<Shorter> shorter) {
  private static final String STANDARD = "public";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z_][A-Z0-9_]*");

  /** Words of SQL that stay in capitals although something may have their name. */
  private static final Set<String> SQL =
      Set.of(
          "ADD",
          "ALTER",
          "COLUMN",
          "COMMENT",
          "CONSTRAINT",
          "CREATE",
          "DATA",
          "DROP",
          "ENUM",
          "IDENTITY",
          "INDEX",
          "RENAME",
          "RESTART",
          "SCHEMA",
          "SEQUENCE",
          "TYPE",
          "UPDATE");

  /** What matches, and what is written for it; never applied to strings. */
  public record Shorter(Pattern printed, String written) {
    /** {@code regex} as in {@link Pattern}, {@code written} as in a replacement. */
    public static Shorter of(String regex, String written) {
      return new Shorter(Pattern.compile(regex), written);
    }
  }

  /** For a database whose plans read well but for the namespace. */
  public static Handwriting plain(SqlSyntax syntax) {
    return new Handwriting(syntax, Set.of(), false, List.of());
  }

  /** One statement, or a sentence about it. */
  public String of(String sql, Schema before, Schema after) {
    return of(sql, before, after, Set.of());
  }

  /** The same; {@code others}: names that are in neither schema. */
  public String of(String sql, Schema before, Schema after, Set<String> others) {
    Set<String> names = capitals ? names(before, after, others) : Set.of();
    StringBuilder text = new StringBuilder();
    StringBuilder words = new StringBuilder();
    List<Token> tokens = Tokens.of(sql, syntax);
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      words.append(sql, end, token.offset());
      end = token.offset() + token.text().length();
      if (token.kind() == TokenKind.LITERAL) {
        text.append(shorten(words)).append(token.text());
        words.setLength(0);
      } else if (standard(tokens, i)) {
        end = tokens.get(i + 1).offset() + 1;
        i++;
      } else {
        words.append(written(token, names));
      }
    }
    return text.append(shorten(words.append(sql.substring(end)))).toString();
  }

  private String shorten(CharSequence words) {
    String text = words.toString();
    for (Shorter rule : shorter) {
      text = rule.printed().matcher(text).replaceAll(rule.written());
    }
    return text;
  }

  /** Whether the token is the namespace that every database has, before a name in it. */
  private static boolean standard(List<Token> tokens, int at) {
    return tokens.get(at).isName()
        && tokens.get(at).name().equals(STANDARD)
        && at + 2 < tokens.size()
        && tokens.get(at + 1).text().equals(".")
        && tokens.get(at + 2).isName()
        && (at == 0 || !tokens.get(at - 1).text().equals("."));
  }

  private String written(Token token, Set<String> names) {
    String text = token.text();
    if (token.kind() == TokenKind.QUOTED_NAME && !reserved.isEmpty()) {
      String name = text.substring(1, text.length() - 1);
      return PLAIN.matcher(name).matches() && !reserved.contains(name.toUpperCase(Locale.ROOT))
          ? name
          : text;
    }
    return token.kind() == TokenKind.WORD && names.contains(text)
        ? text.toLowerCase(Locale.ROOT)
        : text;
  }

  private static Set<String> names(Schema before, Schema after, Set<String> others) {
    Set<String> names = new HashSet<>(others);
    for (Schema schema : List.of(before, after)) {
      if (schema.namespaces().containsKey(STANDARD)) {
        return Set.of();
      }
      schema.sequences().keySet().forEach(name -> names.add(name.name()));
      schema.domains().keySet().forEach(name -> names.add(name.name()));
      schema
          .tables()
          .values()
          .forEach(
              table -> {
                names.add(table.name().name());
                table.columns().forEach(column -> names.add(column.name()));
                names.addAll(table.constraints().keySet());
                names.addAll(table.indexes().keySet());
              });
    }
    names.removeIf(name -> !CAPITALS.matcher(name).matches() || SQL.contains(name));
    return names;
  }
}
