package io.jmigrate.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database server cannot be had here; the message says why and what would help. */
public final class ServerUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerUnavailableException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return Objects.requireNonNull(getMessage());
  }
}
