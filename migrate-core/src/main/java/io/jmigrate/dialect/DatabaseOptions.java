package io.jmigrate.dialect;

import org.jspecify.annotations.Nullable;

/** How a database is to be made; null leaves the choice to the server. */
public record DatabaseOptions(
    @Nullable String charset,
    @Nullable String collation,
    @Nullable String encoding,
    @Nullable String characterType,
    @Nullable String template) {
  /** The server's choice in everything. */
  public static final DatabaseOptions SERVER_DEFAULTS =
      new DatabaseOptions(null, null, null, null, null);
}
