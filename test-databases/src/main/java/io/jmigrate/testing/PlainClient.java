package io.jmigrate.testing;

import java.nio.file.Path;

/**
 * The client program a database comes with: runs scripts and shows schemas without any code of
 * jmigrate, and so is the judge of what jmigrate did.
 */
public interface PlainClient {
  /** The client for this database; skips the calling test where the program is not installed. */
  static PlainClient of(DatabaseUrl database) {
    String product = database.url().split(":", 3)[1];
    return switch (product) {
      case "postgresql" -> PostgresClient.of(database);
      case "mysql", "mariadb" -> MysqlClient.of(database);
      case "h2" -> new H2Client(database);
      default -> throw new IllegalArgumentException("no client for " + database.url());
    };
  }

  /**
   * Runs a script as its author would, up to the first statement that fails.
   *
   * @throws PlainClientException if one does; what came before it stays
   */
  void run(Path script);

  /**
   * Runs a script that is sent to the server in one piece, for scripts which the client program
   * would cut in the wrong places.
   *
   * @throws PlainClientException if a statement fails
   */
  void runWhole(Path script);

  /**
   * The schema as text, equal for equal schemas of one server version: without owners, comments of
   * the program, session settings, and counters.
   *
   * @param excludedTables left out with their indexes and sequences, such as the history
   */
  String dumpSchema(String... excludedTables);

  /** A dump taken at another time and place, such as one kept in a file, as {@link #dumpSchema}. */
  default String normalized(String dump) {
    return dump;
  }
}
