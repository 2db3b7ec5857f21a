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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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

  private record Named(String kind, String name, boolean startsAtOnce) {}

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
    String sql = null;
    String mode = null;
    if (SHOWN.contains(named.kind())) {
      String kind = named.kind().toUpperCase(Locale.ROOT);
      try (ResultSet row =
          statement.executeQuery("SHOW CREATE " + kind + " " + CatalogText.quoted(named.name()))) {
        row.next();
        sql = row.getString("Create " + kind.charAt(0) + named.kind().substring(1));
        mode = named.kind().equals(REPLACEABLE) ? null : row.getString("sql_mode");
      }
    }
    if (sql == null) {
      // Or the account may not see it.
      schema.add(new Unmodelled(named.kind(), name, ""));
      return;
    }
    String definition = DEFINER.matcher(CatalogText.local(sql, database)).replaceFirst("");
    if (named.kind().equals(REPLACEABLE)) {
      int as = definition.indexOf(" VIEW ");
      definition =
          USUAL.matcher(definition.substring(0, as)).replaceAll("") + definition.substring(as);
    }
    if (named.startsAtOnce()) {
      definition = STARTS.matcher(definition).replaceFirst("");
    }
    schema.add(object(named.kind(), name, definition, mode, new TreeSet<>()));
  }

  /** One that follows another for the same event is made behind it. */
  void triggers(String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      String event = "";
      String previous = "";
      while (row.next()) {
        String table = row.getString("table_name");
        String moment = row.getString("timing") + " " + row.getString("event");
        ObjectName name = new ObjectName("", row.getString("name"));
        boolean follows = event.equals(table + "\n" + moment);
        if (!leftOut.test(new ObjectName("", table))) {
          String head =
              "CREATE TRIGGER "
                  + CatalogText.quoted(name.name())
                  + " "
                  + moment
                  + " ON "
                  + CatalogText.quoted(table)
                  + " FOR EACH ROW "
                  + (follows ? "FOLLOWS " + CatalogText.quoted(previous) + " " : "");
          Set<String> uses = new TreeSet<>(Set.of(table));
          if (follows) {
            uses.add("trigger " + previous);
          }
          String body = CatalogText.local(row.getString("body"), database);
          schema.add(object("trigger", name, head + body, row.getString("sql_mode"), uses));
        }
        event = table + "\n" + moment;
        previous = name.name();
      }
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
        new TreeSet<>(uses));
  }
}
