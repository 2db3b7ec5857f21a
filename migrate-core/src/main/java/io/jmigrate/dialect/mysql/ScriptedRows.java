package io.jmigrate.dialect.mysql;

import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Unmodelled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads views, routines, events and triggers as SHOW CREATE prints them, without the account that
 * made them: that of whoever runs the migration takes its place.
 */
final class ScriptedRows {
  /** What can be in the place of another although that is there. */
  private static final String REPLACEABLE = "view";

  private static final Set<String> SHOWN = Set.of("view", "procedure", "function", "event");
  private static final Pattern DEFINER =
      Pattern.compile(" DEFINER=`(?:[^`]|``)*`(?:@`(?:[^`]|``)*`)?");
  private static final Pattern USUAL =
      Pattern.compile(" ALGORITHM=UNDEFINED| SQL SECURITY DEFINER");
  private static final Pattern STARTS = Pattern.compile(" STARTS '[^']*'");

  /**
   * The head of a trigger, up to its place among those of an event, of which MariaDB leaves blanks.
   */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?is)^(CREATE\\s+TRIGGER\\s.*?\\bFOR\\s+EACH\\s+ROW)\\s+"
              + "(?:(?:FOLLOWS|PRECEDES)\\s+(?:`(?:[^`]|``)*`|\\w+)\\s+)?");

  private static final String TRIGGER = "trigger";

  private record Named(String kind, String name, boolean startsAtOnce) {}

  private record Shown(String sql, @Nullable String mode) {}

  private record Trigger(String name, String table, String event) {
    boolean shares(Trigger other) {
      return table.equals(other.table) && event.equals(other.event);
    }
  }

  private final Statement statement;
  private final String database;
  private final String usualMode;
  private final Predicate<ObjectName> leftOut;
  private final SchemaBuilder schema;

  /** {@code usualMode}: the one that sessions start with. */
  ScriptedRows(
      Statement statement,
      String database,
      String usualMode,
      Predicate<ObjectName> leftOut,
      SchemaBuilder schema) {
    this.statement = statement;
    this.database = database;
    this.usualMode = usualMode;
    this.leftOut = leftOut;
    this.schema = schema;
  }

  /** Those of the kinds that one query lists. */
  void read(String query) throws SQLException {
    List<Named> all = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      boolean events = row.getMetaData().getColumnCount() > 2;
      while (row.next()) {
        all.add(
            new Named(row.getString("kind"), row.getString("name"), events && row.getBoolean(3)));
      }
    }
    for (Named named : all) {
      add(named);
    }
  }

  private void add(Named named) throws SQLException {
    ObjectName name = new ObjectName("", named.name());
    Shown shown = SHOWN.contains(named.kind()) ? shown(named.kind(), name) : null;
    if (shown == null) {
      // Or the account may not see it.
      schema.add(new Unmodelled(named.kind(), name, ""));
      return;
    }
    String definition = shown.sql();
    if (named.kind().equals(REPLACEABLE)) {
      int as = definition.indexOf(" VIEW ");
      definition =
          USUAL.matcher(definition.substring(0, as)).replaceAll("") + definition.substring(as);
    }
    if (named.startsAtOnce()) {
      definition = STARTS.matcher(definition).replaceFirst("");
    }
    schema.add(object(named.kind(), name, definition, shown.mode(), Set.of()));
  }

  /** One that follows another for the same event is made behind it, and says so. */
  void triggers(String query) throws SQLException {
    List<Trigger> triggers = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        triggers.add(
            new Trigger(
                row.getString("name"), row.getString("table_name"), row.getString("event")));
      }
    }
    Trigger previous = null;
    for (Trigger trigger : triggers) {
      ObjectName name = new ObjectName("", trigger.name());
      boolean follows = previous != null && previous.shares(trigger);
      Shown shown = leftOut.test(new ObjectName("", trigger.table())) ? null : shown(TRIGGER, name);
      if (shown != null) {
        Set<String> uses = new TreeSet<>(Set.of(trigger.table()));
        String place = "";
        if (follows) {
          String before = Objects.requireNonNull(previous).name();
          uses.add(TRIGGER + " " + before);
          place = " FOLLOWS " + CatalogText.quoted(before);
        }
        String definition =
            PLACE.matcher(shown.sql()).replaceFirst("$1" + Matcher.quoteReplacement(place) + " ");
        schema.add(object(TRIGGER, name, definition, shown.mode(), uses));
      }
      previous = trigger;
    }
  }

  /** Null where the account may not see it. */
  private @Nullable Shown shown(String kind, ObjectName name) throws SQLException {
    String word = kind.toUpperCase(Locale.ROOT);
    String column =
        kind.equals(TRIGGER)
            ? "SQL Original Statement"
            : "Create " + word.charAt(0) + kind.substring(1);
    try (ResultSet row =
        statement.executeQuery("SHOW CREATE " + word + " " + CatalogText.quoted(name.name()))) {
      String sql = row.next() ? row.getString(column) : null;
      return sql == null
          ? null
          : new Shown(
              DEFINER.matcher(CatalogText.local(sql, database)).replaceFirst(""),
              kind.equals(REPLACEABLE) ? null : row.getString("sql_mode"));
    }
  }

  /** A body means what it did under the mode it was made under. */
  private ScriptedObject object(
      String kind, ObjectName name, String definition, @Nullable String mode, Set<String> uses) {
    SortedMap<String, String> session = new TreeMap<>();
    if (mode != null && !mode.equals(usualMode)) {
      session.put("sql_mode", CatalogText.literal(mode));
    }
    return new ScriptedObject(
        kind,
        name,
        kind.toUpperCase(Locale.ROOT) + " " + CatalogText.quoted(name.name()),
        definition,
        session,
        List.of(),
        null,
        kind.equals(REPLACEABLE) ? REPLACEABLE : "",
        false,
        new TreeSet<>(uses),
        new TreeSet<>());
  }
}
