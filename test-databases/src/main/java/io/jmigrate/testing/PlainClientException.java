package io.jmigrate.testing;

/** The database's own client failed; the message holds what it said. */
public final class PlainClientException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlainClientException(String message) {
    super(message);
  }
}
