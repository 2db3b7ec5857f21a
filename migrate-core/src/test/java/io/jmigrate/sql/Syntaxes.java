package io.jmigrate.sql;

import io.jmigrate.dialect.h2.H2Syntax;
import io.jmigrate.dialect.mariadb.MariadbSyntax;
import io.jmigrate.dialect.mysql.MysqlSyntax;
import io.jmigrate.dialect.postgres.PostgresSyntax;
import java.util.Map;

/** The syntaxes by the names that test folders use. */
final class Syntaxes {
  static final Map<String, SqlSyntax> BY_NAME =
      Map.of(
          "postgres", PostgresSyntax.SYNTAX,
          "mysql", MysqlSyntax.SYNTAX,
          "mariadb", MariadbSyntax.SYNTAX,
          "h2", H2Syntax.SYNTAX);

  private Syntaxes() {}

  static SqlSyntax named(String name) {
    SqlSyntax syntax = BY_NAME.get(name);
    if (syntax == null) {
      throw new IllegalArgumentException("no syntax " + name);
    }
    return syntax;
  }
}
