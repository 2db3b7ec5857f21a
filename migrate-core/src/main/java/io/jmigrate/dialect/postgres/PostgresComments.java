package io.jmigrate.dialect.postgres;

import org.jspecify.annotations.Nullable;

/** Writes COMMENT ON. */
final class PostgresComments {
  private PostgresComments() {}

  /** {@code object}: its kind and name as SQL; a null comment takes away what is there. */
  static String on(String object, @Nullable String comment) {
    return "COMMENT ON "
        + object
        + " IS "
        + (comment == null ? "NULL" : PostgresNames.literal(comment));
  }
}
