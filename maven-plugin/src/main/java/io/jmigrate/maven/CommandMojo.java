package io.jmigrate.maven;

import io.jmigrate.cli.command.JmigrateCli;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** A command of jmigrate, run in the project's folder with the project's configuration. */
abstract class CommandMojo extends AbstractMojo {
  private static final int WRONG_USAGE = 2;

  /** Does nothing. */
  @Parameter(property = "jmigrate.skip", defaultValue = "false")
  private boolean skip;

  /** The configuration file; jmigrate.yaml in the project's folder if not given. */
  @Parameter(property = "jmigrate.config")
  private @Nullable File config;

  /** The environment of the configuration file to use. */
  @Parameter(property = "jmigrate.environment")
  private @Nullable String environment;

  /** The database: a JDBC URL, or postgres://…, mysql://…, mariadb://…, h2:./file. */
  @Parameter(property = "jmigrate.url")
  private @Nullable String url;

  /** The database user. */
  @Parameter(property = "jmigrate.user")
  private @Nullable String user;

  /** The password; better a server of settings.xml, or the variable JMIGRATE_PASSWORD. */
  @Parameter(property = "jmigrate.password")
  private @Nullable String password;

  /** A file that holds the password. */
  @Parameter(property = "jmigrate.passwordFile")
  private @Nullable String passwordFile;

  /** The server of settings.xml that has user and password, which may be encrypted. */
  @Parameter(property = "jmigrate.serverId")
  private @Nullable String serverId;

  /** Where migrations are: folders, or classpath:db/migrations. */
  @Parameter(property = "jmigrate.migrations")
  private @Nullable List<String> migrations;

  /** The schema the migrations run in. */
  @Parameter(property = "jmigrate.schema")
  private @Nullable String schema;

  /** How long to wait for another run: 500ms, 60s, 5m. */
  @Parameter(property = "jmigrate.lockTimeout")
  private @Nullable String lockTimeout;

  /** How long to wait for a database that does not answer yet: 500ms, 30s. */
  @Parameter(property = "jmigrate.wait")
  private @Nullable String wait;

  /** How runs exclude each other: auto, session, lease. */
  @Parameter(property = "jmigrate.lock")
  private @Nullable String lock;

  /** How long a statement waits for a lock that another session holds. */
  @Parameter(property = "jmigrate.statementLockTimeout")
  private @Nullable String statementLockTimeout;

  /** How often a migration that got no such lock is tried again. */
  @Parameter(property = "jmigrate.lockRetries")
  private @Nullable Integer lockRetries;

  /** What to do about a pending migration that comes before an applied one: warn, strict. */
  @Parameter(property = "jmigrate.order")
  private @Nullable String order;

  /** What stands for ${name} in scripts, by name. */
  @Parameter private @Nullable Map<String, String> placeholders;

  /** Does what a guard refuses; the refusal says when this is wanted. */
  @Parameter(property = "jmigrate.force", defaultValue = "false")
  private boolean force;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private @Nullable File directory;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Inject private @Nullable SettingsDecrypter decrypter;

  /** Adds the command and its own options. */
  abstract void add(Arguments arguments);

  /** Why there is nothing to do; null where there is. */
  @Nullable String idle(Arguments arguments) {
    return null;
  }

  /** What to say, beside the error, when the command ends with this exit code. */
  String remedy(int exitCode) {
    return "";
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Arguments arguments = new Arguments(session().getUserProperties());
    String idle =
        arguments.isSet("skip", skip) ? "Skipped, as jmigrate.skip says." : idle(arguments);
    if (idle != null) {
      getLog().info(idle);
      return;
    }
    Map<String, String> variables = new HashMap<>(System.getenv());
    add(arguments);
    addConfiguration(arguments);
    addCredentials(arguments, variables);
    BuildLog log = new BuildLog(getLog());
    File folder = directory == null ? new File("") : directory;
    int exitCode =
        new JmigrateCli(log.streams(), variables, folder.toPath()).run(arguments.toArray());
    String error = arguments.translated(log.error());
    if (exitCode == WRONG_USAGE) {
      throw new MojoExecutionException(error);
    }
    if (exitCode != 0) {
      throw new MojoFailureException(error + remedy(exitCode));
    }
  }

  private void addConfiguration(Arguments arguments) {
    arguments
        .option("config", config)
        .option("--env", "environment", environment)
        .option("url", url)
        .option("passwordFile", passwordFile)
        .options("--migrations-path", "migrations", migrations)
        .option("schema", schema)
        .option("lockTimeout", lockTimeout)
        .option("wait", wait)
        .option("lock", lock)
        .option("statementLockTimeout", statementLockTimeout)
        .option("lockRetries", lockRetries)
        .option("order", order)
        .pairs("--placeholder", placeholders)
        .flag("force", force)
        .word("--no-color");
    if (getLog().isDebugEnabled()) {
      arguments.word("--verbose");
    }
  }

  /** The password goes by a variable, since messages may repeat a command line. */
  private void addCredentials(Arguments arguments, Map<String, String> variables)
      throws MojoExecutionException {
    String id = arguments.value("serverId", serverId);
    Server server = id == null ? null : server(id);
    arguments.option("user", user != null || server == null ? user : server.getUsername());
    String secret =
        arguments.value(
            "password", password != null || server == null ? password : server.getPassword());
    if (secret != null) {
      variables.put("JMIGRATE_PASSWORD", secret);
    }
  }

  private Server server(String id) throws MojoExecutionException {
    Server server = session().getSettings().getServer(id);
    if (server == null) {
      throw new MojoExecutionException(
          "serverId: settings.xml has no server \""
              + id
              + "\"; add one with its user and password");
    }
    if (decrypter == null) {
      return server;
    }
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    for (SettingsProblem problem : result.getProblems()) {
      throw new MojoExecutionException(
          "serverId: the password of server \""
              + id
              + "\" in settings.xml cannot be decrypted: "
              + problem.getMessage());
    }
    return result.getServer();
  }

  /** What was asked for on Maven's command line: phases and goals. */
  final List<String> goals() {
    return session().getGoals();
  }

  private MavenSession session() {
    if (session == null) {
      throw new IllegalStateException("Maven did not set the session");
    }
    return session;
  }
}
