package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.SchemaInspector;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads a database of MySQL or MariaDB with a fixed number of catalog queries. Then it checks
 * itself: each table is printed from what was read and compared with SHOW CREATE TABLE, since the
 * catalog does not have all that this has, such as the parser of a full-text index or a collation
 * written out. That is one more query for each table, of a fraction of a millisecond each.
 */
public final class MysqlInspector implements SchemaInspector {
  private static final List<String> SHOWN = List.of("views", "routines", "events");

  private final MysqlFlavour flavour;

  public MysqlInspector(MysqlFlavour flavour) {
    this.flavour = flavour;
  }

  @Override
  public Schema read(Connection connection, Predicate<ObjectName> leftOut) throws SQLException {
    try (SteadySession session = new SteadySession(connection);
        Statement statement = connection.createStatement()) {
      Map<String, TableDraft> drafts = new LinkedHashMap<>();
      SequenceRows sequences = new SequenceRows();
      ask(statement, "tables", rows -> tables(rows, leftOut, drafts, sequences));
      ask(statement, "checks", new CheckRows(flavour, session.database(), drafts)::read);
      ColumnRow column = new ColumnRow(flavour, session.database());
      ask(statement, "columns", rows -> columns(rows, column, drafts, sequences));
      ask(statement, "indexes", new IndexRows(flavour, drafts)::read);
      ask(statement, "foreign_keys", new ForeignKeyRows(drafts)::read);
      SchemaBuilder schema = new SchemaBuilder();
      for (TableDraft draft : drafts.values()) {
        String sql = shown(statement, draft.name.name());
        String local = CatalogText.local(sql, session.database());
        new SelfCheck(flavour, draft, new ShownTable(local)).run();
        schema.add(draft.table());
      }
      sequences.read(statement, schema);
      ScriptedRows scripted =
          new ScriptedRows(statement, session.database(), session.usualMode(), leftOut, schema);
      for (String query : SHOWN) {
        scripted.read(flavour.query(query));
      }
      scripted.triggers(flavour.query("triggers"));
      return schema.build();
    }
  }

  private static void tables(
      ResultSet row,
      Predicate<ObjectName> leftOut,
      Map<String, TableDraft> drafts,
      SequenceRows sequences)
      throws SQLException {
    while (row.next()) {
      ObjectName name = new ObjectName("", row.getString("table_name"));
      String type = row.getString("table_type");
      if (leftOut.test(name) || type.equals("TEMPORARY") || type.equals("SYSTEM VIEW")) {
        continue;
      }
      String comment = row.getString("comment");
      if (type.equals("SEQUENCE")) {
        sequences.add(name, String.valueOf(row.getString("engine")), comment);
        continue;
      }
      String collation = row.getString("collation");
      TableDraft draft =
          new TableDraft(name, comment == null ? "" : comment, collation == null ? "" : collation);
      if (type.equals("SYSTEM VERSIONED")) {
        draft.unmodelled.put(Option.OWN_PERIOD, type);
      }
      drafts.put(name.name(), draft);
    }
  }

  private static void columns(
      ResultSet row, ColumnRow reader, Map<String, TableDraft> drafts, SequenceRows sequences)
      throws SQLException {
    while (row.next()) {
      String table = row.getString("table_name");
      TableDraft draft = drafts.get(table);
      if (draft != null) {
        String check = draft.columnChecks.get(row.getString("column_name"));
        draft.columns.add(reader.column(row, check));
      } else {
        sequences.column(table, row.getString("column_type"));
      }
    }
  }

  private static String shown(Statement statement, String table) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + CatalogText.quoted(table))) {
      row.next();
      return row.getString(2);
    }
  }

  private void ask(Statement statement, String query, Rows reader) throws SQLException {
    try (ResultSet rows = statement.executeQuery(flavour.query(query))) {
      reader.read(rows);
    }
  }

  /** Reads all rows of an answer. */
  private interface Rows {
    void read(ResultSet rows) throws SQLException;
  }
}
