/**
 * Migrations in an application: {@link io.jmigrate.Jmigrate} is the front door. What is not
 * exported may change at any time.
 */
module io.jmigrate.core {
  requires com.fasterxml.jackson.jr.ob;
  requires java.compiler;
  requires transitive java.sql;
  requires static com.h2database;
  requires static com.zaxxer.hikari;
  requires static org.postgresql.jdbc;
  requires static org.jspecify;

  exports io.jmigrate;
  exports io.jmigrate.adopt;
  exports io.jmigrate.check;
  exports io.jmigrate.error;
  exports io.jmigrate.history;
  exports io.jmigrate.lock;
  exports io.jmigrate.model;
  exports io.jmigrate.rows;
  exports io.jmigrate.run;

  uses io.jmigrate.dialect.Dialect;

  provides io.jmigrate.dialect.Dialect with
      io.jmigrate.dialect.postgres.PostgresDialect,
      io.jmigrate.dialect.mysql.MysqlDialect,
      io.jmigrate.dialect.mariadb.MariadbDialect,
      io.jmigrate.dialect.h2.H2Dialect;
}
