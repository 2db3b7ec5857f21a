package io.jmigrate.scratch;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.ScratchRules;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A server on which scratch databases are made and dropped by statements. */
final class ScratchServer {
  private final Supplier<Database> server;
  private final ScratchRules.Server rules;

  ScratchServer(Supplier<Database> server, ScratchRules rules) {
    this.server = server;
    this.rules = Objects.requireNonNull(rules.server());
  }

  /** The server's time. */
  String clock(Connection connection) throws SQLException {
    return column(connection, rules.clock()).get(0);
  }

  void create(Connection connection, Connection like, String name) throws SQLException {
    for (String statement : rules.create(like, name)) {
      StatementRunner.execute(connection, statement);
    }
  }

  /** Drops databases of runs that died; one that cannot be dropped stops nothing. */
  void dropLeftovers(Connection connection, String clock, Consumer<String> warned)
      throws SQLException {
    for (String name : column(connection, rules.leftovers())) {
      if (ScratchName.isLeftover(name, clock)) {
        try {
          StatementRunner.execute(connection, rules.drop(name, false));
        } catch (SQLException e) {
          warned.accept(
              "The leftover "
                  + name
                  + " of an earlier run could not be dropped: "
                  + server.get().dialect().errors().read(e, "").message());
        }
      }
    }
  }

  /**
   * Drops a database with whoever is still in it, on a connection of its own.
   *
   * @throws JmigrateException when the server cannot be reached any more
   */
  void drop(String name) throws SQLException {
    Database own = server.get();
    try (Connection connection = own.open(Duration.ZERO)) {
      String sessions = rules.sessions(name);
      if (sessions != null) {
        for (String id : column(connection, sessions)) {
          end(own, connection, id);
        }
      }
      StatementRunner.execute(connection, rules.drop(name, true));
    }
  }

  private static void end(Database own, Connection connection, String id) {
    try {
      StatementRunner.execute(connection, own.dialect().session().endSession().formatted(id));
    } catch (SQLException e) {
      // it has ended by itself meanwhile; else the drop will tell
      return;
    }
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}
