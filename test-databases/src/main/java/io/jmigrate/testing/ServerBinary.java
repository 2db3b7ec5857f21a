package io.jmigrate.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is particular to one server product when its binaries are unpacked, set up and started. */
interface ServerBinary {
  /**
   * Of the account the tests use, which may do everything; not empty, so that a test can look for
   * it where it must not be.
   */
  String PASSWORD = "jmigrate-secret";

  /** How the name of the jar with the binaries begins. */
  String jarPrefix();

  /** Unpacks the jar so that the server's own folders ({@code bin}, …) lie in {@code home}. */
  void unpack(Path jar, Path home) throws IOException;

  /** The command that fills the empty folder {@code data}; run without privileges. */
  List<String> initialization(Path home, Path data) throws IOException;

  /** The command that serves {@code work/data} and stays in the foreground. */
  List<String> start(Path home, Path work, int port) throws IOException;

  /** Where a server started with {@link #start} answers. */
  DatabaseUrl admin(int port);

  /** A query for the path of the data folder: tells our server from another on the same port. */
  String dataFolderQuery();

  /** The signal that ends the server at once and without leftovers. */
  String stopSignal();

  /** The signal that lets it put everything in order first, but wait for no client. */
  String shutdownSignal();
}
