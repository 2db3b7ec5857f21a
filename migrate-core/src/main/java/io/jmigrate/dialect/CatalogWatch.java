package io.jmigrate.dialect;

import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows what a catalog says while statements run. It is read as a whole once; then, after
 * statements whose reach can be told, only what these may have touched: every object that one of
 * their words names, what came or went, and what mentions any of those. After any other statement,
 * or where code of the user's might run, it is read as a whole again. Not thread-safe.
 */
public final class CatalogWatch {
  private static final Pattern ABOUT_TABLES =
      Pattern.compile(
          "CREATE (?:UNLOGGED )?TABLE |CREATE (?:UNIQUE |FULLTEXT |SPATIAL )?INDEX "
              + "|CREATE (?:OR REPLACE )?(?:MATERIALIZED )?VIEW |CREATE SEQUENCE "
              + "|(?:ALTER|DROP) (?:TABLE (?!ALL )|INDEX |SEQUENCE |(?:MATERIALIZED )?VIEW )"
              + "|COMMENT ON (?:TABLE|COLUMN|INDEX|CONSTRAINT|SEQUENCE|(?:MATERIALIZED )?VIEW) ");
  private static final Pattern ABOUT_ROWS = Pattern.compile("(?:INSERT|UPDATE|DELETE|REPLACE) ");
  private static final Pattern ABOUT_THE_SESSION =
      Pattern.compile("(?:BEGIN|COMMIT|START TRANSACTION)$|SET (?!ROLE|SESSION AUTHORIZATION)");

  private static final Set<String> ROUTINES = Set.of("routine", "function", "procedure");

  /** PostgreSQL's language of routines, an extension that is always there and does nothing. */
  private static final String PLPGSQL = "plpgsql";

  /** Java and a server may not agree on what the lower case of other letters is. */
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  /** Beyond so many names, reading everything is no slower. */
  private static final int MOST_NAMES = 200;

  private final CatalogFingerprint catalog;
  private final Connection eyes;
  private final String ownSchema;
  private final boolean oneSchema;
  private final Set<String> words = new HashSet<>();
  private boolean changesRows;
  private boolean unclear = true;
  private boolean readAsWhole;
  private CatalogSnapshot last = new CatalogSnapshot();

  /**
   * Reads nothing yet.
   *
   * @param eyes a session whose settings no script changes
   * @param ownSchema the schema whose objects are named without it
   */
  public CatalogWatch(Dialect dialect, Connection eyes, String ownSchema) {
    this.catalog = dialect.fingerprint();
    this.eyes = eyes;
    this.ownSchema = ownSchema;
    this.oneSchema = dialect.session().createSchema() == null;
  }

  /** Is told of each statement that runs between two looks, also where it fails. */
  public void runs(SqlStatement statement) {
    String head = statement.head();
    if (ABOUT_TABLES.matcher(head).lookingAt()) {
      words.addAll(WordsOfStatement.in(statement.text()));
    } else if (ABOUT_ROWS.matcher(head).lookingAt()) {
      changesRows = true;
    } else if (!ABOUT_THE_SESSION.matcher(head).lookingAt()) {
      unclear = true;
    }
  }

  /** What the catalog says now. */
  public CatalogSnapshot look() throws SQLException {
    Set<String> names = unclear ? null : touched();
    readAsWhole = names == null;
    last =
        names == null
            ? catalog.snapshot(eyes, ownSchema)
            : catalog.again(eyes, last, names, ownSchema, oneSchema);
    words.clear();
    changesRows = false;
    unclear = false;
    return last;
  }

  /** Whether the last look was at everything. */
  public boolean readAsWhole() {
    return readAsWhole;
  }

  /** The names of what may not be as it was at the last look; null where that cannot be told. */
  private @Nullable Set<String> touched() throws SQLException {
    boolean runsCode = false;
    Set<String> routines = new HashSet<>();
    for (CatalogEntry entry : last.entries()) {
      if (entry.kind.equals("event_trigger")) {
        return null;
      }
      if (ROUTINES.contains(entry.kind)) {
        routines.add(entry.name);
      }
      runsCode |= runsCode(entry);
    }
    if (changesRows && (runsCode || !routines.isEmpty())) {
      return null;
    }
    if (words.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>(words);
    names.addAll(catalog.cameOrWent(eyes, last, ownSchema));
    addDependents(names);
    boolean clear =
        names.size() <= MOST_NAMES
            && Collections.disjoint(names, routines)
            && names.stream().allMatch(ASCII.asMatchPredicate());
    return clear ? names : null;
  }

  /** Whether a change of rows may do more, by triggers or the functions of an extension. */
  private static boolean runsCode(CatalogEntry entry) {
    return entry.kind.equals("extension")
        ? !entry.name.equals(PLPGSQL)
        : entry.parts.keySet().stream().anyMatch(part -> part.startsWith("trigger "));
  }

  /** Adds the names of all objects that depend on one of those named. */
  private void addDependents(Set<String> names) {
    Set<CatalogEntry> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<CatalogEntry> open = new ArrayDeque<>();
    for (CatalogEntry entry : last.entries()) {
      if (names.contains(entry.name) || !Collections.disjoint(words, entry.partNames())) {
        seen.add(entry);
        open.add(entry);
      }
    }
    while (!open.isEmpty()) {
      CatalogEntry entry = open.remove();
      names.add(entry.name);
      if (entry.kind.equals("schema")) {
        continue; // no statement about tables changes one
      }
      for (CatalogEntry other : last.entries()) {
        if (!seen.contains(other) && other.dependsOn(entry)) {
          seen.add(other);
          names.add(other.name);
          if (other.passesOn()) {
            open.add(other);
          }
        }
      }
    }
  }
}
