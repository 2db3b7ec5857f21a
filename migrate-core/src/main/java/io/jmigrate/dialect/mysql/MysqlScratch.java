package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.ReachRules;
import io.jmigrate.dialect.ScratchRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Scratch databases of MySQL and MariaDB, with the origin's character set and collation. */
public final class MysqlScratch implements ScratchRules, ScratchRules.Server {
  static final MysqlScratch RULES = new MysqlScratch(List.of(MysqlDialect.class));

  private final ReachRules reach;

  /** What reaches out is said beside these dialects. */
  public MysqlScratch(List<Class<? extends Dialect>> owners) {
    this.reach = ReachRules.read(owners, true, false, Set.of("PREPARE", "IMMEDIATE", "@"));
  }

  @Override
  public String url(String url, String name) {
    return MysqlDatabases.withName(url, name);
  }

  @Override
  public Server server() {
    return this;
  }

  @Override
  public ReachRules reach() {
    return reach;
  }

  @Override
  public String clock() {
    return "SELECT date_format(utc_timestamp(), '%Y%m%d%H%i%s')";
  }

  @Override
  public String leftovers() {
    return "SELECT schema_name FROM information_schema.schemata"
        + " WHERE schema_name LIKE 'jmigrate\\_scratch\\_%'";
  }

  @Override
  public List<String> create(Connection like, String name) throws SQLException {
    try (Statement statement = like.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT @@character_set_database, @@collation_database")) {
      row.next();
      return List.of(
          "CREATE DATABASE "
              + MysqlDatabases.quoted(name)
              + " CHARACTER SET "
              + row.getString(1)
              + " COLLATE "
              + row.getString(2));
    }
  }

  /** Else the drop waits for what they are at. */
  @Override
  public String sessions(String name) {
    return "SELECT id FROM information_schema.processlist WHERE db = '" + name + "'";
  }

  @Override
  public String drop(String name, boolean forced) {
    return "DROP DATABASE IF EXISTS " + MysqlDatabases.quoted(name);
  }

  @Override
  public String grant(String user) {
    return "GRANT ALL PRIVILEGES ON `jmigrate\\_scratch\\_%`.* TO '"
        + user.replace("'", "''")
        + "'@'%';";
  }
}
