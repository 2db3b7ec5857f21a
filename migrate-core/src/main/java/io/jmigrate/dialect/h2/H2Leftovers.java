package io.jmigrate.dialect.h2;

import io.jmigrate.digest.Sha256;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Unmodelled;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a name to everything of SCRIPT that nothing else accounted for: as an attribute of its
 * table where that is represented, else as an object of its own.
 */
final class H2Leftovers {
  private static final String NAME = "(" + H2Text.QUALIFIED + ")";
  private static final Pattern CONSTRAINT =
      Pattern.compile("(?s)ALTER TABLE " + NAME + " ADD CONSTRAINT " + NAME + ".*");
  private static final Pattern INDEX =
      Pattern.compile("(?s)CREATE [A-Z ]*?INDEX " + NAME + " ON " + NAME + ".*");
  private static final Pattern RIGHTS =
      Pattern.compile("(?s)GRANT [A-Z, ]+ ON " + NAME + " TO (" + H2Text.QUOTED + ")");
  private static final Pattern TRIGGER =
      Pattern.compile("(?s)CREATE (?:FORCE )?TRIGGER " + NAME + ".*");
  private static final Pattern ANY =
      Pattern.compile(
          "(?s)(?:CREATE )?(?:FORCE )?([A-Z ,]+?) ("
              + H2Text.QUOTED
              + ")(?:\\.("
              + H2Text.QUOTED
              + "))?.*");

  private final Map<String, H2TableParts> tables = new HashMap<>();
  private final Map<String, H2TableParts> triggers = new HashMap<>();
  private final SchemaBuilder schema;
  private final H2ScriptedRows scripted;

  private H2Leftovers(SchemaBuilder schema, H2Script script) {
    this.schema = schema;
    this.scripted = new H2ScriptedRows(script.all());
  }

  static void read(
      Connection connection,
      Map<ObjectName, H2TableParts> tables,
      H2Script script,
      SchemaBuilder schema)
      throws SQLException {
    H2Leftovers leftovers = new H2Leftovers(schema, script);
    tables.forEach((name, table) -> leftovers.tables.put(H2Text.name(name), table));
    H2Rows.each(connection, "triggers.sql", row -> leftovers.trigger(row, tables));
    H2Rows.each(connection, "synonyms.sql", leftovers::synonym);
    script.rest().forEach(leftovers::statement);
  }

  private void trigger(ResultSet row, Map<ObjectName, H2TableParts> all) throws SQLException {
    H2TableParts table =
        all.get(
            new ObjectName(
                row.getString("EVENT_OBJECT_SCHEMA"), row.getString("EVENT_OBJECT_TABLE")));
    if (table != null) {
      triggers.put(H2Text.name(H2Rows.name(row, "TRIGGER")), table);
    }
  }

  private void synonym(ResultSet row) throws SQLException {
    schema.add(
        H2ScriptedRows.synonym(
            H2Rows.name(row, "SYNONYM"),
            new ObjectName(row.getString("SYNONYM_FOR_SCHEMA"), row.getString("SYNONYM_FOR"))));
  }

  private void statement(String statement) {
    Matcher constraint = CONSTRAINT.matcher(statement);
    Matcher index = INDEX.matcher(statement);
    Matcher rights = RIGHTS.matcher(statement);
    Matcher trigger = TRIGGER.matcher(statement);
    if (constraint.matches()) {
      attribute(tables.get(constraint.group(1)), "constraint " + constraint.group(2), statement);
    } else if (index.matches()) {
      attribute(tables.get(index.group(2)), "index " + index.group(1), statement);
    } else if (rights.matches()) {
      attribute(tables.get(rights.group(1)), "rights of " + rights.group(2), statement);
    } else if (!trigger.matches() || !leftOut(triggers.get(trigger.group(1)))) {
      object(statement);
    }
  }

  private void attribute(@Nullable H2TableParts table, String name, String statement) {
    if (table == null) {
      object(statement);
    } else if (!table.leftOut) {
      table.unmodelled.put(name, statement);
    }
  }

  private static boolean leftOut(@Nullable H2TableParts table) {
    return table != null && table.leftOut;
  }

  private void object(String statement) {
    if (scripted.isComment(statement)) {
      return;
    }
    ScriptedObject made = scripted.of(statement);
    if (made != null) {
      schema.add(made);
      return;
    }
    Matcher object = ANY.matcher(statement);
    if (object.matches()) {
      String first = H2Text.plain(object.group(2));
      String second = object.group(3);
      schema.add(
          new Unmodelled(
              object.group(1).toLowerCase(Locale.ROOT),
              second == null
                  ? new ObjectName("", first)
                  : new ObjectName(first, H2Text.plain(second)),
              statement.contains("LINKED TABLE") ? digest(statement) : statement));
    } else {
      schema.add(new Unmodelled("statement", new ObjectName("", digest(statement)), statement));
    }
  }

  /** The names of a linked table carry its password. */
  private static String digest(String secret) {
    return Sha256.of(secret);
  }
}
