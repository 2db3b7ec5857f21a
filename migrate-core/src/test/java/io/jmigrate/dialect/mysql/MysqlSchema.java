package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.schema.Schema;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A fresh database that a script was run in, and a connection to it. */
record MysqlSchema(Dialect dialect, Connection connection) implements AutoCloseable {
  static MysqlSchema with(TestDatabase database, String script) throws SQLException {
    DatabaseUrl url = database.createDatabase();
    Connection connection = url.open();
    MysqlSchema schema = new MysqlSchema(Dialects.installed().forUrl(url.url()), connection);
    for (String sql : script.split(";(?=\\s)", -1)) {
      if (!sql.isBlank()) {
        schema.run(sql);
      }
    }
    return schema;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The column of an answer, counted from 1. */
  List<String> ask(String sql, int column) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(String.valueOf(row.getString(column)));
      }
    }
    return values;
  }

  Schema read() throws SQLException {
    return dialect.inspector().read(connection, name -> false);
  }

  /** What the server says of all tables and sequences; the order of keys says nothing. */
  String shown() throws SQLException {
    StringBuilder text = new StringBuilder();
    String database = ask("SELECT database()", 1).get(0);
    for (String table : ask("SHOW TABLES", 1)) {
      String sql = ask("SHOW CREATE TABLE " + dialect.quote(table), 2).get(0);
      List<String> lines = new ArrayList<>();
      List<String> keys = new ArrayList<>();
      for (String line : sql.replace("`" + database + "`.", "").split("\n", -1)) {
        String plain = line.replaceAll(" ?,$", "").replaceAll(" AUTO_INCREMENT=\\d+", "");
        (plain.matches(" +(\\w+ )?(KEY|CONSTRAINT) .*") ? keys : lines).add(plain);
      }
      keys.sort(null);
      text.append(String.join("\n", lines)).append('\n').append(String.join("\n", keys));
    }
    return text.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
