package io.jmigrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MySQL 8.0 as the Kill Bill project packs it: mysqld only, no client programs.
 *
 * @param durable whether it waits for the disk as a server with real data does
 */
record MysqlBinary(boolean durable) implements ServerBinary {
  /** JDBC options for a server on this machine. */
  static final String OPTIONS = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";

  /** The account of the tests; for MariaDB as well. */
  static final String USER = "jmigrate";

  // The one way of authentication that MariaDB's client programs know without a plugin.
  private static final String AUTHENTICATION = "mysql_native_password";

  /** Creates the account of the tests; for MariaDB as well. */
  static Path accounts(Path work, String identified) throws IOException {
    Path file = work.resolve("accounts.sql");
    Files.writeString(
        file,
        """
        CREATE USER IF NOT EXISTS '%1$s'@'%%' %2$s '%3$s';
        GRANT ALL ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
        """
            .formatted(USER, identified, PASSWORD));
    return file;
  }

  @Override
  public String jarPrefix() {
    return "mysql-";
  }

  @Override
  public void unpack(Path jar, Path home) throws IOException {
    ServerArchive.unpackTar(jar, "mysql-Linux-amd64.tar.gz", home);
  }

  @Override
  public List<String> initialization(Path home, Path data) {
    return List.of(
        home.resolve("bin/mysqld").toString(),
        "--no-defaults",
        "--basedir=" + home,
        "--datadir=" + data,
        "--lc-messages-dir=" + home.resolve("share"),
        "--innodb-flush-method=nosync",
        "--innodb-redo-log-capacity=8388608",
        "--initialize-insecure");
  }

  @Override
  public List<String> start(Path home, Path work, int port) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + work.resolve("data"),
                "--lc-messages-dir=" + home.resolve("share"),
                "--init-file=" + accounts(work, "IDENTIFIED WITH " + AUTHENTICATION + " BY"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + work.resolve("socket"),
                "--pid-file=" + work.resolve("pid"),
                // A server that starts clears the common one of what others have there.
                "--tmpdir=" + work,
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--default-time-zone=+00:00",
                "--innodb-redo-log-capacity=8388608"));
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
        "jdbc:mysql://127.0.0.1:" + port + "/mysql" + OPTIONS, USER, PASSWORD, "mysql");
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
