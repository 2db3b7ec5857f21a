package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.BackgroundWrites;
import io.jmigrate.dialect.Blockers;
import io.jmigrate.dialect.CatalogFingerprint;
import io.jmigrate.dialect.DatabaseAdministration;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Handwriting;
import io.jmigrate.dialect.Handwriting.Shorter;
import io.jmigrate.dialect.HistoryTableRules;
import io.jmigrate.dialect.JdbcDriver;
import io.jmigrate.dialect.MigrationLock;
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
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2 2.x, in memory, in a file or as a server: its parts, assembled. */
public final class H2Dialect implements Dialect {
  private static final JdbcDriver DRIVER = new JdbcDriver("org.h2.Driver", "com.h2database:h2");

  /** For {@link java.util.ServiceLoader}. */
  public H2Dialect() {}

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public List<String> fileNames() {
    return List.of("h2");
  }

  @Override
  public @Nullable JdbcDriver driver(String url) {
    return url.startsWith("jdbc:h2:") ? DRIVER : null;
  }

  @Override
  public boolean accepts(String url, String productVersion) {
    return url.startsWith("jdbc:h2:");
  }

  @Override
  public Properties connectionProperties(String applicationName) {
    return new Properties();
  }

  @Override
  public SqlSyntax syntax() {
    return H2Syntax.SYNTAX;
  }

  @Override
  public StatementRules statements() {
    return H2Statements.RULES;
  }

  @Override
  public boolean transactionalDdl() {
    return false;
  }

  @Override
  public SessionRules session() {
    return H2Session.RULES;
  }

  @Override
  public HistoryTableRules history() {
    return new HistoryTableRules(H2Dialect.class, true, false);
  }

  @Override
  public CatalogFingerprint fingerprint() {
    return new CatalogFingerprint(H2Dialect.class);
  }

  @Override
  public Unfinished unfinished() {
    return new H2TableCopies();
  }

  @Override
  public BackgroundWrites backgroundWrites() {
    return new H2FileWrites();
  }

  @Override
  public MigrationLock lock() {
    return new H2Lock();
  }

  @Override
  public Blockers blockers() {
    return new Blockers(H2Dialect.class, false);
  }

  @Override
  public StatementRunner runner() {
    return StatementRunner.PLAIN;
  }

  @Override
  public ServerErrors errors() {
    return new H2Errors();
  }

  @Override
  public DatabaseAdministration databases() {
    return new H2Databases();
  }

  @Override
  public ModelTypes models() {
    return new H2ModelTypes();
  }

  @Override
  public RowRules rows() {
    return new H2RowRules();
  }

  @Override
  public ScratchRules scratch() {
    return H2Scratch.RULES;
  }

  @Override
  public SchemaInspector inspector() {
    return new H2Inspector();
  }

  @Override
  public SchemaDdl ddl() {
    return new H2Ddl();
  }

  @Override
  public Handwriting handwriting(Connection connection) {
    return new Handwriting(
        syntax(),
        Set.of(),
        true,
        List.of(
            Shorter.of("\\bIN\\(", "IN ("),
            Shorter.of("^(DROP TABLE .*) RESTRICT$", "$1"),
            Shorter.of("\\bCHARACTER VARYING\\b", "VARCHAR"),
            Shorter.of("\\bBINARY VARYING\\b", "VARBINARY"),
            Shorter.of("\\bCHARACTER LARGE OBJECT\\b", "CLOB"),
            Shorter.of("\\bBINARY LARGE OBJECT\\b", "BLOB")));
  }

  @Override
  public DiffRules diffRules() {
    return H2Names.RULES;
  }

  @Override
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
