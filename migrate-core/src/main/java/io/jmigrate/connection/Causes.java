package io.jmigrate.connection;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Finds the words for a failed connection that say most. */
final class Causes {
  private static final Pattern ENCRYPTION = Pattern.compile("\\b(TLS|SSL|ssl)\\b");

  private Causes() {}

  /** The deepest network error's message, or what the driver said; one line. */
  static String words(Throwable error, String fallback) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        // some drivers' cause goes on with the resolver's words
        return "the host " + String.valueOf(cause.getMessage()).split(":", 2)[0] + " is not known";
      }
      if (cause instanceof ConnectException && cause.getMessage() != null) {
        return cause.getMessage();
      }
    }
    return fallback.strip().lines().findFirst().orElse(fallback);
  }

  /** Whether it was about TLS that the two could not agree. */
  static boolean concernEncryption(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && ENCRYPTION.matcher(message).find()) {
        return true;
      }
    }
    return false;
  }
}
