package io.jmigrate.connection;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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

  /**
   * Whether the same may do in a while: nothing answers there, or it says that it is starting,
   * stopping or full. A refusal of the user, or of the encryption, does not pass.
   */
  static boolean mayPass(Throwable error) {
    boolean passing = false;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && said.getSQLState() != null) {
        String state = said.getSQLState();
        if (state.startsWith("28")) {
          return false;
        }
        passing |= state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
      }
      passing |=
          cause instanceof SocketException
              || cause instanceof UnknownHostException
              || cause instanceof SQLTransientConnectionException;
    }
    return passing && !concernEncryption(error);
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
