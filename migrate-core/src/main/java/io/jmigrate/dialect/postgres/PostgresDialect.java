package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.Blockers;
import io.jmigrate.dialect.CatalogFingerprint;
import io.jmigrate.dialect.DatabaseAdministration;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Handwriting;
import io.jmigrate.dialect.Handwriting.Shorter;
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
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 14 and later: its parts, assembled. */
public final class PostgresDialect implements Dialect {
  private static final JdbcDriver DRIVER =
      new JdbcDriver("org.postgresql.Driver", "org.postgresql:postgresql");

  /** For {@link java.util.ServiceLoader}. */
  public PostgresDialect() {}

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public List<String> fileNames() {
    return List.of("postgresql");
  }

  @Override
  public @Nullable JdbcDriver driver(String url) {
    return url.startsWith("jdbc:postgresql:") ? DRIVER : null;
  }

  @Override
  public boolean accepts(String url, String productVersion) {
    return url.startsWith("jdbc:postgresql:");
  }

  @Override
  public Properties connectionProperties(String applicationName) {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", applicationName);
    // Makes the driver send the name with its first packet, to which RESET goes back.
    properties.setProperty("assumeMinServerVersion", "12");
    properties.setProperty("connectTimeout", "10");
    // Else it breaks the connection where an old dump says SET client_encoding.
    properties.setProperty("allowEncodingChanges", "true");
    properties.setProperty("tcpKeepAlive", "true");
    // Else the driver splits each statement once more, by rules of its own.
    properties.setProperty("preferQueryMode", "extendedForPrepared");
    // Else each CREATE of a script makes the server parse the statements of the history again.
    properties.setProperty("flushCacheOnDdl", "false");
    return properties;
  }

  @Override
  public SqlSyntax syntax() {
    return PostgresSyntax.SYNTAX;
  }

  @Override
  public StatementRules statements() {
    return PostgresStatements.RULES;
  }

  @Override
  public boolean transactionalDdl() {
    return true;
  }

  @Override
  public SessionRules session() {
    return PostgresSession.RULES;
  }

  @Override
  public HistoryTableRules history() {
    return new HistoryTableRules(PostgresDialect.class, true, false);
  }

  @Override
  public CatalogFingerprint fingerprint() {
    return new CatalogFingerprint(PostgresDialect.class);
  }

  @Override
  public Unfinished unfinished() {
    return InvalidIndex::settle;
  }

  @Override
  public MigrationLock lock() {
    return new PostgresLock();
  }

  @Override
  public Routing routing() {
    return new PostgresRouting();
  }

  @Override
  public LeaseRules lease() {
    return PostgresRouting.LEASE;
  }

  /** PgBouncer takes no settings it does not know; then the driver sends them after connecting. */
  @Override
  public @Nullable Properties insteadOf(Properties refused, SQLException error) {
    String message = String.valueOf(error.getMessage());
    if (!message.contains("unsupported startup parameter")
        || !refused.containsKey("assumeMinServerVersion")) {
      return null;
    }
    Properties plain = new Properties();
    plain.putAll(refused);
    plain.remove("assumeMinServerVersion");
    return plain;
  }

  @Override
  public Blockers blockers() {
    return new Blockers(PostgresDialect.class, false);
  }

  @Override
  public StatementRunner runner() {
    return new PostgresRunner();
  }

  @Override
  public ServerErrors errors() {
    return new PostgresErrors();
  }

  @Override
  public DatabaseAdministration databases() {
    return new PostgresDatabases();
  }

  @Override
  public ModelTypes models() {
    return new PostgresModelTypes();
  }

  @Override
  public RowRules rows() {
    return new PostgresRowRules();
  }

  @Override
  public ScratchRules scratch() {
    return PostgresScratch.RULES;
  }

  @Override
  public SchemaInspector inspector() {
    return new PostgresInspector();
  }

  @Override
  public SchemaDdl ddl() {
    return new PostgresDdl();
  }

  @Override
  public Handwriting handwriting(Connection connection) {
    return new Handwriting(
        syntax(),
        Set.of(),
        false,
        List.of(
            Shorter.of("\\bcharacter varying\\b", "varchar"),
            Shorter.of("\\btimestamp(\\(\\d\\))? without time zone\\b", "timestamp$1")));
  }

  @Override
  public DiffRules diffRules() {
    return new DiffRules(
        true,
        false,
        true,
        true,
        name -> false,
        PostgresIndexes.ALTERABLE,
        (constraint, before, after) -> constraint,
        InheritedOptions::followed);
  }

  @Override
  public String quote(String identifier) {
    return PostgresDatabases.quote(identifier);
  }
}
