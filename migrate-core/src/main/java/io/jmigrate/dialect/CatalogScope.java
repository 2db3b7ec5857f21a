package io.jmigrate.dialect;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a catalog that the queries of a {@code fingerprint.sql} are to look at, filled in
 * where these leave it open:
 *
 * <ul>
 *   <li>{@code ${whole}}: whether that is everything.
 *   <li>{@code ${names}}: the names in lower case, as literals between commas.
 *   <li>{@code ${named COLUMN}}: the column is one of the names. Of a statement it is asked so that
 *       an index on the column serves: for the name as it is written, in upper and in lower case.
 *   <li>{@code ${found COLUMN}}: it is what a column called so was in a row of an earlier query.
 *       Where there was none, the query is left out.
 *   <li>{@code ${accounts}}, {@code ${index_alone}}: true; but the query is left out where a
 *       statement is not about users and rights, or cannot name an index without its table.
 * </ul>
 *
 * Not thread-safe: it remembers what was found.
 */
final class CatalogScope {
  private static final Pattern HIDES_ITS_OBJECTS =
      Pattern.compile(
          "\\s*(CALL|EXECUTE|DO|BEGIN|RUNSCRIPT)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CONCERNS_ACCOUNTS =
      Pattern.compile("\\b(USER|ROLE|GRANT|REVOKE)\\b", Pattern.CASE_INSENSITIVE);

  /** What is created with an index names its table. */
  private static final Pattern CREATES = Pattern.compile("\\s*CREATE\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern LEFT_OPEN = Pattern.compile("\\$\\{(\\w+)(?: ([\\w.]+))?}");
  private static final String TRUE = "1 = 1";

  private final boolean whole;
  private final boolean accounts;
  private final boolean indexAlone;

  /** In lower case. */
  private final Set<String> names;

  /** Exact; null where the case of the names is not known. */
  private final @Nullable Set<String> spellings;

  private final Map<String, Set<String>> found = new HashMap<>();

  private CatalogScope(
      boolean whole,
      boolean accounts,
      boolean indexAlone,
      Set<String> names,
      @Nullable Set<String> spellings) {
    this.whole = whole;
    this.accounts = accounts;
    this.indexAlone = indexAlone;
    this.names = names;
    this.spellings = spellings;
  }

  /** Everything. */
  static CatalogScope everything() {
    return new CatalogScope(true, true, false, Set.of(), null);
  }

  /** All objects of these names in lower case, and everything that is not asked for by name. */
  static CatalogScope named(Set<String> names) {
    return new CatalogScope(false, true, false, names, null);
  }

  /** What a statement may touch. */
  static CatalogScope of(String statement) {
    Set<String> names = WordsOfStatement.in(statement);
    boolean whole =
        names.size() > WordsOfStatement.MOST || HIDES_ITS_OBJECTS.matcher(statement).matches();
    return new CatalogScope(
        whole,
        whole || CONCERNS_ACCOUNTS.matcher(statement).find(),
        !CREATES.matcher(statement).lookingAt() && names.contains("index"),
        names,
        whole ? null : WordsOfStatement.spellings(statement));
  }

  /** Remembers a value of a row; {@code column} is in lower case. */
  void found(String column, @Nullable String value) {
    if (value != null) {
      found.computeIfAbsent(column, none -> new LinkedHashSet<>()).add(value);
    }
  }

  /** The query as it is to be asked now; null where it has nothing to say. */
  @Nullable String text(CatalogQuery query) {
    StringBuilder text = new StringBuilder();
    Matcher open = LEFT_OPEN.matcher(query.sql());
    while (open.find()) {
      String condition = filledIn(open.group(1), open.group(2), query);
      if (condition == null) {
        return null;
      }
      open.appendReplacement(text, Matcher.quoteReplacement(condition));
    }
    return open.appendTail(text).toString();
  }

  private @Nullable String filledIn(String what, @Nullable String column, CatalogQuery query) {
    return switch (what) {
      case "whole" -> whole ? TRUE : "1 = 0";
      case "names" -> WordsOfStatement.list(names);
      case "accounts" -> accounts ? TRUE : null;
      case "index_alone" -> indexAlone ? TRUE : null;
      case "named" -> whole ? TRUE : named(String.valueOf(column));
      case "found" -> whole ? TRUE : found(String.valueOf(column), query);
      default -> throw new IllegalStateException("nobody fills in " + what);
    };
  }

  private String named(String column) {
    return spellings == null
        ? "lower(" + column + ") IN (" + WordsOfStatement.list(names) + ")"
        : column + " IN (" + WordsOfStatement.list(spellings) + ")";
  }

  private @Nullable String found(String column, CatalogQuery query) {
    if (spellings == null) {
      return query.takesNames() ? named(column) : TRUE;
    }
    String called = column.substring(column.indexOf('.') + 1);
    Set<String> values = found.getOrDefault(called, Set.of());
    return values.isEmpty() ? null : column + " IN (" + WordsOfStatement.list(values) + ")";
  }
}
