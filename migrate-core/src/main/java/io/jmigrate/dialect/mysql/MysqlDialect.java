package io.jmigrate.dialect.mysql;

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
import io.jmigrate.diff.DiffRules;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** MySQL 8 and later: its parts, assembled. */
public final class MysqlDialect implements Dialect {
  private static final JdbcDriver DRIVER =
      new JdbcDriver("com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j");

  /** For {@link java.util.ServiceLoader}. */
  public MysqlDialect() {}

  @Override
  public String name() {
    return "mysql";
  }

  @Override
  public List<String> fileNames() {
    return List.of("mysql");
  }

  @Override
  public @Nullable JdbcDriver driver(String url) {
    return url.startsWith("jdbc:mysql:") ? DRIVER : null;
  }

  @Override
  public boolean accepts(String url, String productVersion) {
    return (url.startsWith("jdbc:mysql:") || url.startsWith("jdbc:mariadb:"))
        && !productVersion.toLowerCase(Locale.ROOT).contains("mariadb");
  }

  @Override
  public Properties connectionProperties(String applicationName) {
    Properties properties = new Properties();
    properties.setProperty("connectionAttributes", "program_name:" + applicationName);
    properties.setProperty("connectTimeout", "10000");
    properties.setProperty("tcpKeepAlive", "true");
    // Else the driver makes the session strict where the server is not.
    properties.setProperty("jdbcCompliantTruncation", "false");
    // Else it asks before each statement whether it may write, and ROW_COUNT() tells of that.
    properties.setProperty("readOnlyPropagatesToServer", "false");
    return properties;
  }

  @Override
  public SqlSyntax syntax() {
    return MysqlSyntax.SYNTAX;
  }

  @Override
  public StatementRules statements() {
    return MysqlStatements.RULES;
  }

  @Override
  public boolean transactionalDdl() {
    return false;
  }

  @Override
  public SessionRules session() {
    return MysqlSession.RULES;
  }

  @Override
  public HistoryTableRules history() {
    return new HistoryTableRules(MysqlDialect.class, false, true);
  }

  @Override
  public CatalogFingerprint fingerprint() {
    return new CatalogFingerprint(MysqlDialect.class);
  }

  @Override
  public Unfinished unfinished() {
    return new MysqlUnfinished();
  }

  @Override
  public MigrationLock lock() {
    return new MysqlLock();
  }

  @Override
  public Routing routing() {
    return new MysqlRouting();
  }

  @Override
  public LeaseRules lease() {
    return MysqlRouting.LEASE;
  }

  @Override
  public Blockers blockers() {
    return new Blockers(MysqlDialect.class, true);
  }

  @Override
  public StatementRunner runner() {
    return new MysqlRunner();
  }

  @Override
  public ServerErrors errors() {
    return new MysqlErrors();
  }

  @Override
  public DatabaseAdministration databases() {
    return new MysqlDatabases();
  }

  @Override
  public SchemaInspector inspector() {
    return new MysqlInspector(MysqlFlavour.MYSQL);
  }

  @Override
  public SchemaDdl ddl() {
    return new MysqlDdl(MysqlFlavour.MYSQL);
  }

  @Override
  public Handwriting handwriting(Connection connection) throws SQLException {
    return MysqlHandwriting.of(syntax(), connection);
  }

  @Override
  public DiffRules diffRules() {
    return MysqlFlavour.MYSQL.diffRules();
  }

  @Override
  public ModelTypes models() {
    return new MysqlModelTypes();
  }

  @Override
  public RowRules rows() {
    return new MysqlRowRules(MysqlDialect.class);
  }

  @Override
  public ScratchRules scratch() {
    return MysqlScratch.RULES;
  }

  @Override
  public String quote(String identifier) {
    return MysqlDatabases.quoted(identifier);
  }
}
