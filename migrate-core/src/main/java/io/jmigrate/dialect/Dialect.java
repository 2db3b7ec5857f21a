package io.jmigrate.dialect;

import io.jmigrate.diff.DiffRules;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a database to migrate it. A composition of small parts; implementations are
 * stateless, thread-safe and found by {@link java.util.ServiceLoader}.
 */
public interface Dialect {
  /** Short lower-case name, as in file names and reports: {@code postgresql}. */
  String name();

  /** Names that per-database migration files may carry for this database, the preferred first. */
  List<String> fileNames();

  /** The driver for a JDBC URL; null when the URL is not for this database. */
  @Nullable JdbcDriver driver(String url);

  /**
   * Whether a server reached by {@code url} is of this database.
   *
   * @param productVersion what the driver reports; tells MariaDB from MySQL behind either's driver
   */
  boolean accepts(String url, String productVersion);

  /** Driver settings jmigrate wants; what the URL says wins. */
  Properties connectionProperties(String applicationName);

  /** The lexical rules of its scripts. */
  SqlSyntax syntax();

  /** What its statements do to transactions and sessions. */
  StatementRules statements();

  /** Whether DDL takes part in transactions; where not, every DDL statement commits. */
  boolean transactionalDdl();

  /** How a session is read and reset. */
  SessionRules session();

  /** How the history table is made. */
  HistoryTableRules history();

  /** What the catalog says of the objects of a statement. */
  CatalogFingerprint fingerprint();

  /** What its statements may leave half-way. */
  default Unfinished unfinished() {
    return Unfinished.NOTHING;
  }

  /** When its file is written. */
  default BackgroundWrites backgroundWrites() {
    return BackgroundWrites.HARMLESS;
  }

  /** How concurrent runs exclude each other. */
  MigrationLock lock();

  /** Whether sessions can be trusted. */
  default Routing routing() {
    return Routing.ALWAYS_DIRECT;
  }

  /** How a lease is kept where sessions cannot be trusted; null where that is never needed. */
  default @Nullable LeaseRules lease() {
    return null;
  }

  /**
   * Other properties to connect with, where an error says that these were the reason; null where
   * there is no other way.
   */
  default @Nullable Properties insteadOf(Properties refused, SQLException error) {
    return null;
  }

  /** Whom a statement waits for. */
  Blockers blockers();

  /** How a statement is sent. */
  StatementRunner runner();

  /** What its errors mean. */
  ServerErrors errors();

  /** How databases are created and dropped. */
  DatabaseAdministration databases();

  /** How its schema is read. */
  default SchemaInspector inspector() {
    throw new UnsupportedOperationException(name());
  }

  /** How changes of its schema are written. */
  default SchemaDdl ddl() {
    throw new UnsupportedOperationException(name());
  }

  /**
   * How people write its SQL.
   *
   * @param connection to a database of the server that the SQL is for
   */
  default Handwriting handwriting(Connection connection) throws SQLException {
    return Handwriting.plain(syntax());
  }

  /** What counts as a change of its schema. */
  default DiffRules diffRules() {
    throw new UnsupportedOperationException(name());
  }

  /** How it keeps what models say. */
  default ModelTypes models() {
    throw new UnsupportedOperationException(name());
  }

  /** How rows are put into its tables. */
  default RowRules rows() {
    throw new UnsupportedOperationException(name());
  }

  /** How databases are made to try something out, and what reaches out of them. */
  ScratchRules scratch();

  /** Quotes a name so that the server takes it literally. */
  String quote(String identifier);

  /** A table's name in quotes, with its namespace where it has one. */
  default String quote(ObjectName table) {
    return (table.schema().isEmpty() ? "" : quote(table.schema()) + ".") + quote(table.name());
  }
}
