package io.jmigrate.dialect.mariadb;

import io.jmigrate.dialect.Blockers;
import io.jmigrate.dialect.CatalogFingerprint;
import io.jmigrate.dialect.DatabaseAdministration;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Handwriting;
import io.jmigrate.dialect.HistoryTableRules;
import io.jmigrate.dialect.JdbcDriver;
import io.jmigrate.dialect.LeaseRules;
import io.jmigrate.dialect.MigrationLock;
import io.jmigrate.dialect.Routing;
import io.jmigrate.dialect.RowRules;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.dialect.SchemaInspector;
import io.jmigrate.dialect.ScratchRules;
import io.jmigrate.dialect.ServerErrors;
import io.jmigrate.dialect.SessionRules;
import io.jmigrate.dialect.StatementRules;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.dialect.Unfinished;
import io.jmigrate.dialect.mysql.MysqlDdl;
import io.jmigrate.dialect.mysql.MysqlDialect;
import io.jmigrate.dialect.mysql.MysqlHandwriting;
import io.jmigrate.dialect.mysql.MysqlInspector;
import io.jmigrate.dialect.mysql.MysqlRowRules;
import io.jmigrate.diff.DiffRules;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** MariaDB 10.6 and later: MySQL's parts, but for its own driver, syntax and file names. */
public final class MariadbDialect implements Dialect {
  private static final JdbcDriver DRIVER =
      new JdbcDriver("org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client");

  private static final Dialect MYSQL = new MysqlDialect();

  /** For {@link java.util.ServiceLoader}. */
  public MariadbDialect() {}

  @Override
  public String name() {
    return "mariadb";
  }

  @Override
  public List<String> fileNames() {
    return List.of("mariadb", "mysql");
  }

  @Override
  public @Nullable JdbcDriver driver(String url) {
    return url.startsWith("jdbc:mariadb:") ? DRIVER : null;
  }

  @Override
  public boolean accepts(String url, String productVersion) {
    return (url.startsWith("jdbc:mysql:") || url.startsWith("jdbc:mariadb:"))
        && productVersion.toLowerCase(Locale.ROOT).contains("mariadb");
  }

  @Override
  public Properties connectionProperties(String applicationName) {
    Properties properties = new Properties();
    properties.setProperty("connectionAttributes", "program_name:" + applicationName);
    properties.setProperty("connectTimeout", "10000");
    properties.setProperty("tcpKeepAlive", "true");
    // Else the driver makes the session strict where the server is not.
    properties.setProperty("jdbcCompliantTruncation", "false");
    return properties;
  }

  @Override
  public SqlSyntax syntax() {
    return MariadbSyntax.SYNTAX;
  }

  @Override
  public StatementRules statements() {
    return MYSQL.statements();
  }

  @Override
  public boolean transactionalDdl() {
    return MYSQL.transactionalDdl();
  }

  @Override
  public SessionRules session() {
    return MYSQL.session();
  }

  @Override
  public HistoryTableRules history() {
    return MYSQL.history();
  }

  @Override
  public CatalogFingerprint fingerprint() {
    return new CatalogFingerprint(MariadbDialect.class);
  }

  @Override
  public Unfinished unfinished() {
    return new MariadbUnfinished();
  }

  @Override
  public MigrationLock lock() {
    return MYSQL.lock();
  }

  @Override
  public Routing routing() {
    return MYSQL.routing();
  }

  @Override
  public @Nullable LeaseRules lease() {
    return MYSQL.lease();
  }

  @Override
  public Blockers blockers() {
    return new Blockers(MariadbDialect.class, true);
  }

  @Override
  public StatementRunner runner() {
    return MYSQL.runner();
  }

  @Override
  public ServerErrors errors() {
    return MYSQL.errors();
  }

  @Override
  public DatabaseAdministration databases() {
    return MYSQL.databases();
  }

  @Override
  public SchemaInspector inspector() {
    return new MysqlInspector(MariadbFlavour.MARIADB);
  }

  @Override
  public SchemaDdl ddl() {
    return new MysqlDdl(MariadbFlavour.MARIADB);
  }

  @Override
  public Handwriting handwriting(Connection connection) throws SQLException {
    return MysqlHandwriting.of(syntax(), connection);
  }

  @Override
  public DiffRules diffRules() {
    return MariadbFlavour.MARIADB.diffRules();
  }

  @Override
  public ModelTypes models() {
    return new MariadbModelTypes();
  }

  @Override
  public RowRules rows() {
    return new MysqlRowRules(MariadbDialect.class);
  }

  @Override
  public ScratchRules scratch() {
    return MariadbScratch.RULES;
  }

  @Override
  public String quote(String identifier) {
    return MYSQL.quote(identifier);
  }
}
