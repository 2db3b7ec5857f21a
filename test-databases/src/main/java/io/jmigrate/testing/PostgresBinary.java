package io.jmigrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL as the zonky project packs it: server programs only, no client programs.
 *
 * @param durable whether it waits for the disk as a server with real data does
 */
record PostgresBinary(String jarPrefix, boolean durable) implements ServerBinary {
  // Scripts found in the wild grant to a role of this name.
  private static final String USER = "postgres";

  /** One for tests, which nobody would miss. */
  static PostgresBinary fast(String jarPrefix) {
    return new PostgresBinary(jarPrefix, false);
  }

  @Override
  public void unpack(Path jar, Path home) throws IOException {
    ServerArchive.unpackTar(jar, "postgres-linux-x86_64.txz", home);
  }

  @Override
  public List<String> initialization(Path home, Path data) throws IOException {
    Path password = data.resolveSibling("password");
    Files.writeString(password, PASSWORD);
    return List.of(
        home.resolve("bin/initdb").toString(),
        "--pgdata=" + data,
        "--username=" + USER,
        "--pwfile=" + password,
        // Cheaper than scram for thousands of connections, and refuses a wrong password as well.
        "--auth=password",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
  }

  @Override
  public List<String> start(Path home, Path work, int port) {
    String waiting = durable ? "on" : "off";
    return List.of(
        home.resolve("bin/postgres").toString(),
        "-D",
        work.resolve("data").toString(),
        "-p",
        Integer.toString(port),
        "-k",
        work.toString(),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "max_connections=200",
        "-c",
        "timezone=UTC",
        "-c",
        "fsync=" + waiting,
        "-c",
        "synchronous_commit=" + waiting,
        "-c",
        "full_page_writes=" + waiting);
  }

  @Override
  public DatabaseUrl admin(int port) {
    return new DatabaseUrl(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, PASSWORD, "postgres");
  }

  @Override
  public String dataFolderQuery() {
    return "SHOW data_directory";
  }

  @Override
  public String stopSignal() {
    // KILL would leave its shared memory behind.
    return "QUIT";
  }

  @Override
  public String shutdownSignal() {
    return "INT";
  }
}
