package io.jmigrate.cli.config;

import org.jspecify.annotations.Nullable;

/**
 * A disposable server for scratch databases.
 *
 * @param url any database of it, in JDBC's form
 */
public record ScratchAddress(String url, @Nullable String user, @Nullable String password) {
  /** Without any secret. */
  @Override
  public String toString() {
    return Secrets.mask(url);
  }
}
