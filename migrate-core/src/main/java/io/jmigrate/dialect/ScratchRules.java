package io.jmigrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database is made that is used and dropped, and what reaches out of it. */
public interface ScratchRules {
  /**
   * The URL of a scratch database.
   *
   * @param url of another database of the server; its settings are kept, as far as they say how
   *     statements are understood
   */
  String url(String url, String name);

  /**
   * How a server makes and drops it; null where a database begins with its first connection and
   * ends with its last.
   */
  @Nullable Server server();

  /** What a statement must not do there. */
  ReachRules reach();

  /** Where databases are made and dropped by statements. */
  interface Server {
    /** One row: the server's time in UTC, as {@code yyyyMMddHHmmss}. */
    String clock();

    /** The names of all databases that begin with {@code jmigrate_scratch_}. */
    String leftovers();

    /**
     * What creates a database.
     *
     * @param like a connection to the one whose character set, collation and settings it takes
     */
    List<String> create(Connection like, String name) throws SQLException;

    /**
     * The ids of sessions in the database {@code name} that have to be ended before it can be
     * dropped; null where {@link #drop} ends them.
     */
    @Nullable String sessions(String name);

    /**
     * What drops it if it exists.
     *
     * @param forced whether sessions in it are ended, where the server can
     */
    String drop(String name, boolean forced);

    /** What an administrator runs so that a user may create scratch databases. */
    String grant(String user);
  }
}
